import type { ExportSheet, FigureId } from "@/domain/export/export-sheet";
import { safeFileName } from "@/domain/export/file-name";
import type { SignedInContext } from "../context";
import { contentTypes, type ExportResult } from "./exported-file";
import type { Taking } from "./figure-about";
import { noteExport } from "./note-export";
import type { Picture } from "./png-picture";
import { writeFigureDocument } from "./write-figure-document";
import { writeFigureCsv, writeFigureWorkbook } from "./write-figure-sheets";

export const figureFormats = ["docx", "xlsx", "csv"] as const;
export type FigureFormat = (typeof figureFormats)[number];

export interface FigureExport extends Omit<Taking, "by"> {
  readonly figure: FigureId;
  /** Made by this server for this viewer; nothing of it comes from the browser. */
  readonly sheet: ExportSheet;
  readonly format: FigureFormat;
  /** The drawing as the viewer's browser painted it; for Word alone. */
  readonly picture: Picture | null;
}

/** A figure as Word, Excel or CSV under a safe name; who took it is noted. */
export async function exportFigure(
  ctx: SignedInContext,
  { figure, sheet, format, picture, ...asked }: FigureExport,
): Promise<ExportResult> {
  const taking = { ...asked, by: ctx.viewer.name };
  const write = {
    docx: () => writeFigureDocument(sheet, picture, taking),
    xlsx: () => writeFigureWorkbook(sheet, taking),
    csv: () => writeFigureCsv(sheet, taking),
  };
  const bytes = await write[format]();
  const detail = { figure, format, address: sheet.address, rows: sheet.rows.length };
  noteExport(ctx, { kind: "figure", bodyId: ctx.viewer.bodyId, reportId: null, detail });
  return { outcome: "exported", fileName: safeFileName(sheet.fileName, format), contentType: contentTypes[format], bytes };
}
