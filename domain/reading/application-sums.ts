import type { FormTable } from "../form/edition";

/** Values of 表三 by row and column; undefined where nothing was read. */
export type ApplicationGrid = ReadonlyMap<string, readonly number[]>;

const TOTAL = 6;

function sumOf(grid: ApplicationGrid, rows: readonly string[], column: number): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = grid.get(row)?.[column];
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** True when every row, column and balance of 表三 is filled and agrees (勾稽关系); the test that a way of reading is the right one. */
export function allSumsAgree(grid: ApplicationGrid, table: FormTable): boolean {
  const rows = table.blocks.flatMap((block) => block.rows);
  const outcomes = rows.filter(({ id, group }) => group !== null && id !== "concluded").map(({ id }) => id);
  const rowsAgree = rows.every(({ id }) => {
    const values = grid.get(id);
    return values?.length === TOTAL + 1 && values.slice(0, TOTAL).reduce((sum, value) => sum + value, 0) === values[TOTAL];
  });
  if (!rowsAgree) return false;
  return Array.from({ length: TOTAL + 1 }, (_, column) => column).every((column) => {
    const concluded = sumOf(grid, ["concluded"], column);
    const open = sumOf(grid, ["newReceived", "carriedIn"], column);
    const answered = sumOf(grid, ["concluded", "carriedOut"], column);
    return concluded !== null && sumOf(grid, outcomes, column) === concluded && open === answered;
  });
}
