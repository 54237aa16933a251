import { labelsOfRows } from "./open-labels";
import { endOfOpenTable, type OpenRow, openRowOf } from "./open-row";
import { boxAround } from "./page-geometry";
import { type PageCell, type Piece, placeOf } from "./piece";
import { type TextLine, textOfLine } from "./text-lines";
import { joinWrappedFigures } from "./wrapped-figures";

/**
 * Lines outside ruled tables: tables without rulings where the lines stand in columns, running text otherwise. A table runs
 * from its first row of figures to its last; what stands between (wrapped labels, group labels) belongs to it.
 */
export function piecesOfLines(lines: readonly TextLine[], page: number): Piece[] {
  const rows = joinWrappedFigures(lines.map(openRowOf));
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
      const label = byRow.get(row);
      const own = row.labels.filter((line) => !used.has(line)).map((line) => cellOf([line], page));
      const labels = label ? [...own, cellOf(label, page)] : own;
      if (isInOrder(row)) return [...labels, ...figureCells(row, columns, page)];
      const figures = row.figures.map((figure) => cellOf([figure], page));
      return [...labels, ...figures].sort((a, b) => a.place.left - b.place.left);
    })
    .filter((row) => row.length > 0);
}

/** True when every label stands left of every figure. Elsewhere words among the figures keep their place, to be asked about. */
function isInOrder({ labels, figures }: OpenRow): boolean {
  const first = figures[0]?.left ?? Number.POSITIVE_INFINITY;
  return labels.every(({ left }) => left < first);
}

/** Centres of the value columns, from the rows that have the most figures. */
function columnsOf(rows: readonly OpenRow[]): number[] {
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const full = rows.filter(({ figures }) => figures.length === most);
  return Array.from({ length: most }, (_, c) => median(full.map(({ figures }) => centre(figures[c]))));
}

/** The figures of a row under their columns, so that an empty cell stays an empty cell; as they stand when that is unclear. */
function figureCells({ figures }: OpenRow, columns: readonly number[], page: number): PageCell[] {
  const plain = figures.map((figure) => cellOf([figure], page));
  if (columns.length < 3 || figures.length === columns.length || figures.length < 2) return plain;
  const gap = Math.min(...columns.slice(1).map((x, c) => x - (columns[c] ?? 0)));
  const places = figures.map((figure) => columns.findIndex((x) => Math.abs(x - centre(figure)) < gap * 0.3));
  if (places.includes(-1) || new Set(places).size !== places.length) return plain;
  const empty = (x: number): PageCell => {
    const { top, bottom } = boxAround(figures);
    return { text: "", columnSpan: 1, rowSpan: 1, place: placeOf({ left: x - gap / 2, right: x + gap / 2, top, bottom }, page) };
  };
  return columns.map((x, c) => plain[places.indexOf(c)] ?? empty(x));
}

function cellOf(lines: readonly TextLine[], page: number): PageCell {
  return { text: lines.map(textOfLine).join(""), columnSpan: 1, rowSpan: 1, place: placeOf(boxAround(lines), page) };
}

function centre(segment: TextLine | undefined): number {
  return segment ? (segment.left + segment.right) / 2 : 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
