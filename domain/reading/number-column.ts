import type { Table } from "../document/document";
import { foldWidth, labelKey } from "../document/normalise";
import type { TableId } from "../form/edition";
import { isGroupLabel, rowsLabelled } from "./form-labels";
import type { Piece } from "./form-rows";
import type { PlacedRow } from "./placed-rows";

const heading = /^(?:序号|行次|编号)$/u;
const number = /^\s*\d{1,2}\s*$/u;
/** Two or more characters at the head of a text are words, not a number with a remark. */
const words = /^[^\d]*\p{Script=Han}[^\d]*\p{Script=Han}/u;

const isNumber = (text: string) => number.test(foldWidth(text));

/** Tells, row by row, whether the first cell is in a column of row numbers: below a heading (序号) in the grid's first column. */
export function numberedRows({ rows }: Table, placed: readonly PlacedRow[]): readonly boolean[] {
  let isBelow = false;
  return rows.map(([first], row) => {
    if (!first || placed[row]?.starts[0] !== 0) return false;
    const isHeading = heading.test(labelKey(first.text));
    isBelow ||= isHeading;
    return isHeading || (isBelow && (first.text.trim() === "" || isNumber(first.text)));
  });
}

/** The row without its number: in a numbered column, or where a label of the form or other words follow. */
export function withoutRowNumber(pieces: readonly Piece[], table: TableId, isNumbered: boolean): readonly Piece[] {
  if (isNumbered) return pieces.slice(1);
  const filled = pieces.filter(({ text }) => text.trim() !== "");
  const [first, next] = filled;
  if (!first || !next || !isNumber(first.text)) return pieces;
  const isLabel = words.test(next.text) || isGroupLabel(next.text) || rowsLabelled(next.text, table).length > 0;
  return isLabel ? pieces.slice(pieces.indexOf(first) + 1) : pieces;
}
