import { type Box, boxAround } from "./page-geometry";
import type { TextRun } from "./page-text";

/** A printed line: its runs from left to right. */
export interface TextLine extends Box {
  readonly runs: readonly TextRun[];
}

/** How high a box is. */
export function heightOf(box: Box): number {
  return box.bottom - box.top;
}

/** Gathers runs into lines, top to bottom: runs that overlap by half their height stand on one line. */
export function linesOf(runs: readonly TextRun[]): TextLine[] {
  const lines: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    // Runs come from top to bottom: only the latest lines can still take one.
    const line = lines.slice(-4).find((candidate) => candidate.some((other) => isSameLine(other, run)));
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf).sort((a, b) => a.bottom - b.bottom);
}

function isSameLine(a: TextRun, b: TextRun): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > 0.5 * Math.min(heightOf(a), heightOf(b));
}

function lineOf(runs: readonly TextRun[]): TextLine {
  return { ...boxAround(runs), runs: [...runs].sort((a, b) => a.left - b.left) };
}

/** The text of a line; a gap between Latin words or wider than a character is one blank. */
export function textOfLine(line: TextLine): string {
  return line.runs.reduce((text, run, i) => {
    const before = line.runs[i - 1];
    if (!before) return run.text;
    const gap = run.left - before.right;
    const latin = /[\x21-\x7e]$/u.test(before.text) && /^[\x21-\x7e]/u.test(run.text);
    return text + (gap > heightOf(run) * (latin ? 0.2 : 0.6) ? " " : "") + run.text;
  }, "");
}

/**
 * The pieces of a line that stand apart: the cells of a table without rulings. Words part at a gap of a character and a half,
 * numbers at any gap, so that two numbers never become one.
 */
export function segmentsOf(line: TextLine): TextLine[] {
  const segments: TextRun[][] = [];
  for (const run of line.runs) {
    const segment = segments[segments.length - 1];
    const before = segment?.[segment.length - 1];
    const gap = before ? run.left - before.right : 0;
    const figures = before !== undefined && isFigure(before.text) && isFigure(run.text);
    const apart = gap > heightOf(run) * (figures ? 0.15 : 1.5);
    if (segment && !apart) segment.push(run);
    else segments.push([run]);
  }
  return segments.map(lineOf);
}

const NUMBER = /^(?:[-‐‑–−－+＋]|增加?|减少?)?[\d,.，．０-９]+(?:[件条个项次宗份人部]|万元|元)?$/u;
const NONE = /^(?:[-‐‑–−－—/／]{1,2}|无|無)$/u;

/** True for what stands in a value cell: a number, with its sign and unit, or a mark for none. */
export function isFigure(text: string): boolean {
  return NUMBER.test(text) || NONE.test(text);
}
