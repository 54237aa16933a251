import type { Box } from "./page-geometry";
import { partOfRun, type TextRun } from "./page-text";
import { heightOf, linesOf, type TextLine, textOfLine } from "./text-lines";

/** What word processors leave free between a cell's border and its text, on each side. */
const PADDING = 5.6;

/**
 * The text of a ruled cell. Lines of a label are joined. Lines of digits are one number only when the upper line fills the
 * cell (the number was wrapped); otherwise they stay apart, so that two numbers are never read as one.
 */
export function textOfCell(runs: readonly TextRun[], cell: Box): string {
  const upright = runs.filter(({ direction }) => direction === "right");
  const lines = linesOf(upright);
  const text = lines.reduce((whole, line, i) => {
    const own = textOfLine(line);
    const before = lines[i - 1];
    if (!before) return own;
    const digits = /[\d.,，．０-９]$/u.test(whole) && /^[\d.,，．０-９]/u.test(own);
    return whole + (digits && !isFull(before, cell) ? "\n" : "") + own;
  }, "");
  return text + textOfTurned(runs.filter(({ direction }) => direction !== "right"));
}

/** True when no further digit would have fitted on the line. */
function isFull(line: TextLine, cell: Box): boolean {
  const width = line.right - line.left;
  const digit = width / Math.max(1, textOfLine(line).length);
  return width + 0.9 * digit > cell.right - cell.left - 2 * PADDING;
}

/** A label turned by a quarter: its columns in reading order. */
function textOfTurned(runs: readonly TextRun[]): string {
  const up = runs[0]?.direction === "up";
  const columns = [...runs].sort((a, b) => {
    const sameColumn = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.right - a.left, b.right - b.left);
    if (sameColumn) return up ? b.bottom - a.bottom : a.top - b.top;
    return up ? a.left - b.left : b.left - a.left;
  });
  return columns.map(({ text }) => text).join("");
}

/**
 * Cuts runs where a vertical line passes through them: neighbouring numbers that stand so close that the file's text runs
 * them together. A cut falls on the nearest edge between two characters.
 */
export function cutAtWalls(runs: readonly TextRun[], cells: readonly Box[]): TextRun[] {
  return runs.flatMap((run) => {
    if (run.direction !== "right" || run.text.length < 2 || !/[\d０-９/—-]/u.test(run.text)) return [run];
    const slack = heightOf(run) * 0.4;
    const middle = (run.top + run.bottom) / 2;
    const walls = cells
      .filter(({ top, bottom, right }) => top <= middle && middle < bottom && right > run.left + slack && right < run.right - slack)
      .map(({ right }) => right)
      .sort((a, b) => a - b);
    return walls.length === 0 ? [run] : cutRun(run, walls);
  });
}

function cutRun(run: TextRun, walls: readonly number[]): TextRun[] {
  const edges = Array.from({ length: run.text.length + 1 }, (_, offset) => (offset === 0 ? run.left : partOfRun(run, 0, offset).right));
  const cuts = walls.map((wall) =>
    edges.reduce((best, edge, i) => (Math.abs(edge - wall) < Math.abs((edges[best] ?? 0) - wall) ? i : best), 0),
  );
  const bounds = [...new Set([0, ...cuts, run.text.length])];
  return bounds.slice(1).map((end, i) => partOfRun(run, bounds[i] ?? 0, end));
}
