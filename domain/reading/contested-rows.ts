import type { TableId } from "../form/edition";
import { isAnyColumnLabel, rowsLabelled } from "./form-labels";
import type { PrintedRow } from "./form-rows";

/** More lines in one cell are no labels of two rows. */
const MOST_LINES = 8;

/** Every run of lines in a cell, since a label itself may be broken over lines. */
function labelsIn(text: string): readonly string[] {
  const lines = text.split("\n");
  if (lines.length > MOST_LINES) return lines;
  return lines.flatMap((_, from) => lines.slice(from).map((__, count) => lines.slice(from, from + count + 1).join("")));
}

/**
 * Ids of the form's rows that printed rows with figures name, although they cannot be read as such (two rows in one cell, a value
 * nobody can read before the others): whatever else is printed under that label may be the wrong one of the two.
 */
export function contestedRows(unread: readonly PrintedRow[], table: TableId): ReadonlySet<string> {
  const isHeader = ({ pieces }: PrintedRow) => pieces.filter(({ text }) => isAnyColumnLabel(text, table)).length > 1;
  const ids = unread
    .filter((row) => row.pieces.some(({ text }) => /\d/u.test(text)) && !isHeader(row))
    .flatMap(({ pieces }) => pieces.flatMap(({ text }) => labelsIn(text).flatMap((label) => rowsLabelled(label, table))))
    .map(({ row }) => row.id);
  return new Set(ids);
}
