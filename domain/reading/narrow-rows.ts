import type { Table, TableCell } from "../document/document";
import { isValueText } from "./number-text";

/** How many columns of the grid each row fills, what reaches down into it from above counted. */
function widthsOf({ rows }: Table): readonly number[] {
  let reaching: { readonly columns: number; readonly rows: number }[] = [];
  return rows.map((cells) => {
    const own = cells.map(({ columnSpan, rowSpan }) => ({ columns: columnSpan, rows: rowSpan }));
    const present = [...reaching, ...own];
    reaching = present.flatMap(({ columns, rows: left }) => (left > 1 ? [{ columns, rows: left - 1 }] : []));
    return present.reduce((sum, { columns }) => sum + columns, 0);
  });
}

/** The width more than half of the rows have; 0 when there is none. */
function commonWidth(widths: readonly number[]): number {
  return widths.find((width) => widths.filter((other) => other === width).length * 2 > widths.length) ?? 0;
}

const isHeader = (cells: readonly TableCell[]) => cells.length > 1 && !cells.some(({ text }) => isValueText(text));

/**
 * Tells, row by row, which are narrower than the header above them or, where spans make all rows alike, than most rows of their
 * table: such a row has lost a cell (or its last blanks were stripped, which cannot be told apart).
 */
export function narrowRows(table: Table): readonly boolean[] {
  const widths = widthsOf(table);
  const hasSpans = table.rows.some((cells) => cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1));
  const common = hasSpans ? commonWidth(widths) : 0;
  let header = 0;
  return table.rows.map((cells, row) => {
    const width = widths[row] ?? 0;
    if (isHeader(cells)) header = width;
    return width < Math.max(common, header);
  });
}
