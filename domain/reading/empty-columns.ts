import type { Table, TableCell } from "../document/document";
import { isValueText } from "./number-text";
import type { PlacedRow } from "./placed-rows";

const hasValues = (cells: readonly TableCell[]) => cells.some(({ text }) => isValueText(text));
const isFilled = ({ text }: TableCell) => text.trim() !== "";

/**
 * The columns of the grid in which nothing begins: no value, and no label in the header that would make them a column of the form.
 * None without a header, or where rows of values differ in width and a lost cell may have moved others.
 */
export function emptyColumns({ rows }: Table, placed: readonly PlacedRow[]): ReadonlySet<number> {
  const width = Math.max(0, ...placed.map((row) => row.width));
  const hasHeader = rows.some((cells) => cells.filter(isFilled).length > 1 && !hasValues(cells));
  if (!hasHeader || rows.some((cells, row) => hasValues(cells) && placed[row]?.width !== width)) return new Set();
  const used = new Set(rows.flatMap((cells, row) => cells.flatMap((cell, at) => (isFilled(cell) ? (placed[row]?.starts[at] ?? []) : []))));
  return new Set(Array.from({ length: width }, (_, column) => column).filter((column) => !used.has(column)));
}
