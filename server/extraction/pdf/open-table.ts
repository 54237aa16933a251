import { labelsOfRows } from "./open-labels";
import { endOfOpenTable, type OpenRow, openRowOf } from "./open-row";
import { boxAround } from "./page-geometry";
import { type PageCell, type Piece, placeOf } from "./piece";
import { withoutRowNumbers } from "./row-numbers";
import { type TextLine, textOfLine } from "./text-lines";
import { joinWrappedFigures } from "./wrapped-figures";
import { joinFallenUnits } from "./wrapped-units";

/** A value belongs to the column whose centre is nearer to its own than this part of the columns' distance. */
const NEAR_COLUMN = 0.3;

/**
 * Lines outside ruled tables: tables without rulings where the lines stand in columns, running text otherwise. A table runs
 * from its first row of figures to its last; what stands between (wrapped labels, group labels) belongs to it.
 */
export function piecesOfLines(lines: readonly TextLine[], page: number): Piece[] {
  const rows = joinWrappedFigures(joinFallenUnits(withoutRowNumbers(lines.map(openRowOf))));
  const pieces: Piece[] = [];
  for (let i = 0; i < rows.length; ) {
    const end = endOfOpenTable(rows, i);
    const line = rows[i]?.line;
    if (end > i)
      pieces.push({ kind: "table", page, top: line?.top ?? 0, rows: cellsOf(rows.slice(i, end), page), openTop: false, openBottom: false });
    else if (line) pieces.push({ kind: "line", line, text: textOfLine(line), page });
    i = Math.max(end, i + 1);
  }
  return pieces;
}

function cellsOf(rows: readonly OpenRow[], page: number): PageCell[][] {
  const columns = columnsOf(rows);
  const { byRow, used } = labelsOfRows(rows);
  return rows
    .map((row) => {
      const wrapped = byRow.get(row);
      const labels = row.labels.filter((line) => !used.has(line));
      const values = valuesOf({ ...row, labels }, columns);
      const own = labels.filter((line) => !values.includes(line)).map((line) => cellOf([line], page));
      const cells = [...own, ...(wrapped ? [cellOf(wrapped, page)] : []), ...valueCells(values, columns, page)];
      return cells.sort((a, b) => a.place.left - b.place.left);
    })
    .filter((row) => row.length > 0);
}

/** What stands under the columns or right of a figure, from left to right: words there keep their place, to be asked about. */
function valuesOf({ labels, figures }: OpenRow, columns: readonly number[]): TextLine[] {
  const first = figures[0];
  if (!first) return [];
  const near = gapOf(columns) * NEAR_COLUMN;
  const words = labels.filter((line) => line.left > first.left || columns.some((x) => Math.abs(x - centre(line)) < near));
  return [...figures, ...words].sort((a, b) => a.left - b.left);
}

/** Centres of the value columns, from the rows that have the most figures. */
function columnsOf(rows: readonly OpenRow[]): number[] {
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const full = rows.filter(({ figures }) => figures.length === most);
  return Array.from({ length: most }, (_, c) => median(full.map(({ figures }) => centre(figures[c]))));
}

/** The values of a row under their columns, so that an empty cell stays an empty cell; as they stand when that is unclear. */
function valueCells(values: readonly TextLine[], columns: readonly number[], page: number): PageCell[] {
  const plain = values.map((value) => cellOf([value], page));
  if (columns.length < 3 || values.length === columns.length || values.length < 2) return plain;
  const gap = gapOf(columns);
  const places = values.map((value) => columns.findIndex((x) => Math.abs(x - centre(value)) < gap * NEAR_COLUMN));
  if (places.includes(-1) || new Set(places).size !== places.length) return plain;
  const empty = (x: number): PageCell => {
    const { top, bottom } = boxAround(values);
    return { text: "", columnSpan: 1, rowSpan: 1, place: placeOf({ left: x - gap / 2, right: x + gap / 2, top, bottom }, page) };
  };
  return columns.map((x, c) => plain[places.indexOf(c)] ?? empty(x));
}

function cellOf(lines: readonly TextLine[], page: number): PageCell {
  return { text: lines.map(textOfLine).join(""), columnSpan: 1, rowSpan: 1, place: placeOf(boxAround(lines), page) };
}

/** The distance of the two nearest columns; none when there are not two. */
function gapOf(columns: readonly number[]): number {
  return columns.length < 2 ? 0 : Math.min(...columns.slice(1).map((x, c) => x - (columns[c] ?? 0)));
}

function centre(segment: TextLine | undefined): number {
  return segment ? (segment.left + segment.right) / 2 : 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
