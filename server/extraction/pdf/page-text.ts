import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withoutRadicals } from "./cjk-radicals";
import { apply, type Box, boxOfPoints, type Matrix, matrixOf, multiply } from "./page-geometry";

/** A run of characters on a page. */
export interface TextRun extends Box {
  readonly text: string;
  /** The quarter turn of its reading direction: "up" reads from bottom to top. */
  readonly direction: "right" | "up" | "down";
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** How far a font reaches above and below its base line, in parts of its size. */
export const ABOVE = 0.85;
export const BELOW = 0.15;

/** The visible text of a page in runs without blanks: a printed piece is split at its spaces, so that no run spans two cells. */
export async function textOfPage(page: PDFPageProxy, viewport: Matrix, bounds: Box): Promise<TextRun[]> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const vertical = styles[item.fontName]?.vertical ?? false;
    return [runOf({ ...item, str: withoutRadicals(item.str) }, viewport, vertical)];
  });
  return visibleRuns(runs, bounds);
}

/** The runs within a page, split at their blanks, what is drawn twice once. */
export function visibleRuns(runs: readonly TextRun[], bounds: Box): TextRun[] {
  const words = runs.flatMap(wordsOf);
  return withoutDoubles(
    words.filter((run) => run.right > bounds.left && run.left < bounds.right && run.bottom > bounds.top && run.top < bounds.bottom),
  );
}

/** The box of an item: its advance along the writing direction, its font's height across it. */
function runOf(item: TextItem, viewport: Matrix, vertical: boolean): TextRun {
  const matrix = multiply(viewport, matrixOf(item.transform));
  const size = Math.hypot(matrix[2], matrix[3]) || item.height;
  const length = Math.hypot(matrix[0], matrix[1]) || size || 1;
  const along = vertical ? [-matrix[2] / size, -matrix[3] / size] : [matrix[0] / length, matrix[1] / length];
  const across = vertical ? [matrix[0] / length, matrix[1] / length] : [matrix[2] / size, matrix[3] / size];
  const advance = vertical ? item.height : item.width;
  const [low, high] = vertical ? [-size / 2, size / 2] : [-size * BELOW, size * ABOVE];
  const at = (a: number, b: number) => apply([along[0] ?? 1, along[1] ?? 0, across[0] ?? 0, across[1] ?? 1, matrix[4], matrix[5]], a, b);
  const box = boxOfPoints([at(0, low), at(advance, low), at(0, high), at(advance, high)]);
  const [x = 1, y = 0] = along;
  return { ...box, text: item.str, direction: Math.abs(x) >= Math.abs(y) ? "right" : y < 0 ? "up" : "down" };
}

/** Splits a run at its blanks. */
function wordsOf(run: TextRun): TextRun[] {
  if (!/\s/u.test(run.text)) return [run];
  return [...run.text.matchAll(/\S+/gu)].map((word) => partOfRun(run, word.index, word.index + word[0].length));
}

/** Characters [start, end) of a run; widths are shared out with a Chinese character twice as wide as a Latin one. */
export function partOfRun(run: TextRun, start: number, end: number): TextRun {
  const total = widthOf(run.text);
  const share = (offset: number) => widthOf(run.text.slice(0, offset)) / total;
  const [from, to] = run.direction === "up" ? [1 - share(end), 1 - share(start)] : [share(start), share(end)];
  const between = (low: number, high: number, part: number) => low + (high - low) * part;
  const text = run.text.slice(start, end);
  if (run.direction === "right") return { ...run, text, left: between(run.left, run.right, from), right: between(run.left, run.right, to) };
  return { ...run, text, top: between(run.top, run.bottom, from), bottom: between(run.top, run.bottom, to) };
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}

/** Bold is sometimes drawn as the same text twice, a hair apart: the second is no second number. */
function withoutDoubles(runs: readonly TextRun[]): TextRun[] {
  const seen = new Map<string, TextRun[]>();
  return runs.filter((run) => {
    const near = (run.direction === "right" ? run.bottom - run.top : run.right - run.left) * 0.25;
    const same = seen.get(run.text) ?? [];
    if (same.some((other) => Math.abs(other.left - run.left) < near && Math.abs(other.top - run.top) < near)) return false;
    same.push(run);
    seen.set(run.text, same);
    return true;
  });
}
