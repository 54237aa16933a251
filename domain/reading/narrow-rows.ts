import type { Table, TableCell } from "../document/document";
import { tableIds } from "../form/editions";
import { isAnyColumnLabel, rowsLabelled } from "./form-labels";
import { isValueText } from "./number-text";
import type { PlacedRow } from "./placed-rows";

/** The width more than half of the rows have; 0 when there is none. */
function commonWidth(widths: readonly number[]): number {
  return widths.find((width) => widths.filter((other) => other === width).length * 2 > widths.length) ?? 0;
}

const isRow = (text: string) => tableIds.some((table) => rowsLabelled(text, table).length > 0 && !isAnyColumnLabel(text, table));

/** Labels without values, of which the last is no row of the form whose cells are all blank. */
function isHeader(cells: readonly TableCell[]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const [last] = filled.slice(-1);
  return cells.length > 1 && !(last && isRow(last.text)) && !filled.some(({ text }) => isValueText(text));
}

/**
 * Tells, row by row, which are narrower than the header above them or, where spans make all rows alike, than most rows of their
 * table: such a row has lost a cell (or its last blanks were stripped, which cannot be told apart).
 */
export function narrowRows(table: Table, placed: readonly PlacedRow[]): readonly boolean[] {
  const widths = placed.map(({ width }) => width);
  const hasSpans = table.rows.some((cells) => cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1));
  const common = hasSpans ? commonWidth(widths) : 0;
  let header = 0;
  return table.rows.map((cells, row) => {
    const width = widths[row] ?? 0;
    if (isHeader(cells)) header = width;
    return width < Math.max(common, header);
  });
}
