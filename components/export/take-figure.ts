import type { ExportCaption, FigureId } from "@/domain/export/export-sheet";
import { safeFileName } from "@/domain/export/file-name";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { saveBlob } from "./save-blob";
import type { TakeAwayFormat } from "./take-away";

export interface TakeFigure {
  readonly figure: FigureId;
  readonly caption: ExportCaption;
  readonly chart: string | null;
  readonly format: TakeAwayFormat;
  readonly language: Locale;
  readonly text: Text;
}

/** Saves a figure in the format asked for; false when there is nothing to save. */
export async function takeFigure(asked: TakeFigure): Promise<boolean> {
  const { figure, caption, format, language } = asked;
  const form = new FormData();
  for (const [name, value] of Object.entries({ figure, format, language, address: caption.address })) form.set(name, value);
  const answer = await fetch("/api/exports/figure", { method: "POST", body: form });
  if (!answer.ok) return false;
  saveBlob(safeFileName(caption.fileName, format), await answer.blob());
  return true;
}
