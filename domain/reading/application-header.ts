import { editions } from "../form/editions";
import { isColumnLabel } from "./form-labels";
import type { PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";

const columns = editions[0]?.tables.applications.blocks[0]?.columns ?? [];

function columnOf(text: string): number {
  return columns.findIndex((column) => isColumnLabel(text, column));
}

function isAscending(row: PrintedRow): boolean {
  const found = row.pieces.map(({ text }) => columnOf(text)).filter((index) => index >= 0);
  return found.every((index, position) => position === 0 || index > (found[position - 1] ?? -1));
}

/** False when a header prints the applicants in another order than the form: then position says nothing about a value. */
export function applicationColumnsInOrder(rows: readonly PrintedRow[]): boolean {
  return rows
    .filter(({ origin, pieces }) => origin === "table" && pieces.filter(({ text }) => columnOf(text) >= 0).length >= 2)
    .every(isAscending);
}

/** True when the header names all seven columns: none was left out of the table. */
export function hasAllApplicationColumns(rows: readonly PrintedRow[]): boolean {
  const header = rows.filter(({ pieces }) => !pieces.some(({ text }) => isValueText(text)));
  const named = new Set(header.flatMap(({ pieces }) => pieces.map(({ text }) => columnOf(text))).filter((index) => index >= 0));
  return named.size === columns.length;
}
