import type { Table, TableCell } from "../document/document";
import { foldWidth, labelKey } from "../document/normalise";
import { tableIds } from "../form/editions";
import { isGroupLabel, rowsLabelled } from "./form-labels";
import type { PlacedRow } from "./placed-rows";

const heading = /^(?:序号|行次|编号)$/u;
const number = /^\s*\d{1,2}\s*$/u;
/** Two or more characters at the head of a text are words, not a number with a remark. */
const words = /^[^\d]*\p{Script=Han}[^\d]*\p{Script=Han}/u;

const isNumber = ({ text }: TableCell) => number.test(foldWidth(text));

function isLabel({ text }: TableCell): boolean {
  return words.test(text) || isGroupLabel(text) || tableIds.some((table) => rowsLabelled(text, table).length > 0);
}

/** A number with a label behind it: 3 | 行政强制 | 12. */
function isNumberedLabel(cells: readonly TableCell[]): boolean {
  const [first, next] = cells.filter(({ text }) => text.trim() !== "");
  return first !== undefined && next !== undefined && isNumber(first) && isLabel(next);
}

/**
 * Tells, row by row, whether the cell in the table's first column is the row's number: where a heading (序号) stands above it, or
 * the table has rows whose number stands before their label.
 */
export function numberedRows({ rows }: Table, placed: readonly PlacedRow[], firstColumn: number): readonly boolean[] {
  const inFirst = (cells: readonly TableCell[], row: number) => cells.find((_, at) => placed[row]?.starts[at] === firstColumn);
  let isNumbered = rows.some(
    (cells, row) => cells.some((cell) => isNumber(cell) && cell === inFirst(cells, row)) && isNumberedLabel(cells),
  );
  return rows.map((cells, row) => {
    const first = inFirst(cells, row);
    if (!first) return false;
    const isHeading = heading.test(labelKey(first.text));
    isNumbered ||= isHeading;
    return isHeading || (isNumbered && (first.text.trim() === "" || isNumber(first)));
  });
}
