import type { TableId } from "../form/edition";
import { isAnyColumnLabel, rowsLabelled } from "./form-labels";
import type { PrintedRow } from "./form-rows";

/**
 * Ids of the form's rows that printed rows with figures name, although they cannot be read as such (two rows in one cell, a value
 * nobody can read before the others): whatever else is printed under that label may be the wrong one of the two.
 */
export function contestedRows(unread: readonly PrintedRow[], table: TableId): ReadonlySet<string> {
  const isHeader = ({ pieces }: PrintedRow) => pieces.filter(({ text }) => isAnyColumnLabel(text, table)).length > 1;
  const ids = unread
    .filter((row) => row.pieces.some(({ text }) => /\d/u.test(text)) && !isHeader(row))
    .flatMap(({ pieces }) => pieces.flatMap(({ text }) => text.split("\n").flatMap((line) => rowsLabelled(line, table))))
    .map(({ row }) => row.id);
  return new Set(ids);
}
