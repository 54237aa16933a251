import { disputeTable } from "../form/dispute-table";
import type { CellId } from "../form/edition";
import type { CellReading } from "./reading";

/** Kinds of dispute and results of 表四, alike in both editions. */
export const rows = disputeTable.blocks.flatMap((block) => block.rows);
export const columns = disputeTable.blocks.flatMap((block) => block.columns);

/** The fifteen cells in the order the form prints them. */
export const cellIds: readonly CellId[] = rows.flatMap((row) => columns.map((column): CellId => `disputes.${row.id}.${column.id}`));

export type DisputeCells = ReadonlyMap<CellId, CellReading>;

/** The kinds whose five values are all read and add up to their total, a dash counted as nothing. */
export function provenKinds(cells: DisputeCells): ReadonlySet<string> {
  const proven = rows.filter(({ id }) => {
    const values = columns.map((column) => {
      const cell = cells.get(`disputes.${id}.${column.id}`);
      return cell?.missing === "dash" ? 0 : (cell?.value ?? Number.NaN);
    });
    return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values[values.length - 1];
  });
  return new Set(proven.map(({ id }) => id));
}
