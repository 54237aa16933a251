import { rowsLabelled } from "./form-labels";
import type { PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";

const twoNumbers = /\d\s*\n\s*\d/u;
const word = /\p{Script=Han}/u;
const words = /\p{Script=Han}{2}/u;
const closing = /^\s*[)）]/u;

/** Several cells with two lines of digits: two rows that share their cells, of which one may have lost its label or a value. */
const holdsTwoRows = ({ pieces }: PrintedRow) => pieces.filter(({ text }) => twoNumbers.test(text)).length > 1;

function labelOf({ pieces }: PrintedRow): string {
  const value = pieces.findIndex(({ text }) => isValueText(text));
  const labels = value === -1 ? pieces : pieces.slice(0, value);
  return [...labels].reverse().find(({ text }) => word.test(text))?.text ?? "";
}

const hasFigures = ({ pieces }: PrintedRow) => pieces.some(({ text }) => /\d/u.test(text) && isValueText(text));

/** The label goes on with that of the row of figures before it (（七 / ）总计): its row is wrapped over lines, numbers and all. */
function goesOn(row: PrintedRow, before: PrintedRow | undefined): boolean {
  const label = labelOf(row);
  if (closing.test(label)) return true;
  if (!before || label === "" || !hasFigures(before)) return false;
  const former = labelOf(before);
  if (former === "" || rowsLabelled(former, row.table).length > 0) return false;
  const whole = rowsLabelled(former + label, row.table);
  return whole.length > 0 && rowsLabelled(label, row.table).some(({ row: own }) => whole.some((one) => one.row === own));
}

/** Figures that stand where a label should: the rest of the row above, wrapped. */
const isRest = (row: PrintedRow | undefined) =>
  row !== undefined && isValueText(row.pieces[0]?.text ?? "") && hasFigures(row) && !row.pieces.some(({ text }) => words.test(text));

/** The rows of one table in which those that hold parts of several rows, or only a part of their own, are marked. */
export function markMixedRows(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  return rows.map((row, index) => {
    const isLabelled = labelOf(row) !== "" && hasFigures(row);
    const isPart = isLabelled && !row.hasSpans && (goesOn(row, rows[index - 1]) || isRest(rows[index + 1]));
    return isPart || holdsTwoRows(row) ? { ...row, isMixed: true } : row;
  });
}
