import { shanghaiMinute } from "@/domain/deadlines/deadline";
import type { ExportCaption, FigureId } from "@/domain/export/export-sheet";
import { safeFileName } from "@/domain/export/file-name";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { type FrameWords, frameDrawing, svgFile } from "./drawing/frame-drawing";
import { paintPng } from "./drawing/paint-png";
import { type Drawing, tracePage } from "./drawing/trace-page";
import { saveBlob } from "./save-blob";
import type { TakeAwayFormat } from "./take-away-format";

export interface TakeFigure {
  readonly figure: FigureId;
  readonly caption: ExportCaption;
  /** The id of the element that is drawn. */
  readonly chart: string | null;
  readonly format: TakeAwayFormat;
  readonly language: Locale;
  readonly text: Text;
}

/** Saves a figure in the format asked for; false when there is nothing to draw or the server made no file. */
export async function takeFigure(asked: TakeFigure): Promise<boolean> {
  const file = asked.format === "png" || asked.format === "svg" ? await makePicture(asked, asked.format) : await askForFile(asked);
  if (file) saveBlob(safeFileName(asked.caption.fileName, asked.format), file);
  return file !== null;
}

async function makePicture(asked: TakeFigure, format: "png" | "svg"): Promise<Blob | null> {
  const drawing = drawingOf(asked.chart, wordsOf(asked));
  if (!drawing) return null;
  const { title } = asked.caption;
  return format === "png" ? paintPng(drawing, title) : new Blob([svgFile(drawing, title)], { type: "image/svg+xml;charset=utf-8" });
}

function drawingOf(chart: string | null, words: FrameWords | null): Drawing | null {
  const element = chart === null ? null : document.getElementById(chart);
  const traced = element ? tracePage(element) : null;
  return traced && traced.width > 0 && traced.height > 0 ? frameDrawing(traced, words) : null;
}

function wordsOf({ caption, text }: TakeFigure): FrameWords {
  const { title, subtitle, filters, base, asOf, source, address } = caption;
  const filtered = filters.map(({ label, text: said }) => `${label} ${said}`).join("　");
  return {
    title,
    subtitle,
    foot: [
      ...(filtered === "" ? [] : [`${text("takeAway.filters")}：${filtered}`]),
      `${text("takeAway.base")}：${base}`,
      `${text("takeAway.source")}：${source}　${text("takeAway.asOf", { at: shanghaiMinute(asOf) })}`,
      `${text("takeAway.link")}：${new URL(address, window.location.origin).href}`,
    ],
  };
}

/** Files are made by the server from its own numbers; for Word the drawing goes along, as this browser painted it. */
async function askForFile({ figure, caption, chart, format, language }: TakeFigure): Promise<Blob | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ figure, format, language, address: caption.address })) form.set(name, value);
  const drawing = format === "docx" ? drawingOf(chart, null) : null;
  if (drawing) form.set("picture", await paintPng(drawing, caption.title), "chart.png");
  const answer = await fetch("/api/exports/figure", { method: "POST", body: form });
  return answer.ok ? answer.blob() : null;
}
