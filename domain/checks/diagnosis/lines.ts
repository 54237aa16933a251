import { editionOfTable } from "../../facts/cell-expression";
import type { Facts } from "../../facts/facts";
import type { CellId, FormTable } from "../../form/edition";
import { tableIds } from "../../form/editions";

/** Cells that stand beside or below one another in the form, in its order. */
export interface Line {
  readonly cells: readonly CellId[];
  readonly direction: "row" | "column";
}

function linesOfTable(table: FormTable): readonly Line[] {
  return table.blocks.flatMap(({ rows, columns }) => {
    const cell = (row: string, column: string): CellId => `${table.id}.${row}.${column}`;
    return [
      ...rows.map((row): Line => ({ direction: "row", cells: columns.map((column) => cell(row.id, column.id)) })),
      ...columns.map((column): Line => ({ direction: "column", cells: rows.map((row) => cell(row.id, column.id)) })),
    ];
  });
}

const known = new Map<string, readonly Line[]>();

/** The rows and columns of the three tables, each in the edition it was filled in. */
export function linesOf({ editions }: Facts): readonly Line[] {
  const key = tableIds.map((id) => editions[id]).join("/");
  const found = known.get(key);
  if (found) return found;
  const lines = tableIds.flatMap((id) => linesOfTable(editionOfTable(editions, id).tables[id])).filter(({ cells }) => cells.length > 1);
  known.set(key, lines);
  return lines;
}
