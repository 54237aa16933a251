import { isNumbered, type OpenRow } from "./open-row";
import { heightOf, type TextLine } from "./text-lines";

/** The wrapped labels of a table without rulings, each with the row of figures it belongs to. */
export interface RowLabels {
  readonly byRow: ReadonlyMap<OpenRow, readonly TextLine[]>;
  /** Lines that belong to a wrapped label, so that they stand for nothing else. */
  readonly used: ReadonlySet<TextLine>;
}

/**
 * Wrapped labels have lines above and below their figures; a line that begins with a number starts one. Lines are brought
 * together only when the figures stand at the middle of the label, as cells are printed; otherwise a row keeps what stands on
 * its own line.
 */
export function labelsOfRows(rows: readonly OpenRow[]): RowLabels {
  const byRow = new Map<OpenRow, readonly TextLine[]>();
  rows.forEach((row, index) => {
    if (row.figures.length < 2 || row.labels.some(isNumbered)) return;
    const label = wrappedLabel(rows, index);
    if (label) byRow.set(row, label);
  });
  return { byRow, used: new Set([...byRow.values()].flat()) };
}

function wrappedLabel(rows: readonly OpenRow[], index: number): TextLine[] | null {
  const row = rows[index];
  if (!row) return null;
  const above = nearestLabels(rows, index, -1);
  const first = above.findIndex(isNumbered);
  const start = above[first];
  if (!start) return null;
  const inColumn = (line: TextLine) => line.left < start.right && line.right > start.left;
  const below = nearestLabels(rows, index, 1).filter(inColumn);
  const nextLabel = below.findIndex(isNumbered);
  const upper = above.slice(0, first + 1).reverse();
  const label = [...upper, ...row.labels].filter(inColumn).concat(nextLabel < 0 ? below : below.slice(0, nextLabel));
  const middle = ((label[0]?.top ?? 0) + (label[label.length - 1]?.bottom ?? 0)) / 2;
  return Math.abs(middle - (row.line.top + row.line.bottom) / 2) > heightOf(row.line) * 0.8 ? null : label;
}

/** Labels of the neighbouring lines without figures, nearest first. */
function nearestLabels(rows: readonly OpenRow[], index: number, step: 1 | -1): TextLine[] {
  const labels: TextLine[] = [];
  let edge = rows[index]?.line;
  const reach = edge ? heightOf(edge) : 0;
  for (let i = index + step; edge && labels.length < 6; i += step) {
    const row = rows[i];
    if (!row || row.figures.length > 0) break;
    const gap = step < 0 ? edge.top - row.line.bottom : row.line.top - edge.bottom;
    if (gap > reach) break;
    labels.push(...row.labels);
    edge = row.line;
  }
  return labels;
}
