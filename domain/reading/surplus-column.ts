import type { FormTable } from "../form/edition";
import { allSumsAgree } from "./application-sums";
import type { Piece } from "./form-rows";
import { readNumberText } from "./number-text";

/** The pieces of each row of 表三: seven where the row is plain, eight where a value is too many. */
export type RowPieces = ReadonlyMap<string, readonly Piece[]>;

function drop(rows: RowPieces, surplus: ReadonlySet<string>, index: number): RowPieces {
  return new Map([...rows].map(([id, pieces]) => [id, surplus.has(id) ? pieces.filter((_, position) => position !== index) : pieces]));
}

function gridOf(rows: RowPieces): Map<string, readonly number[]> {
  const grid = new Map<string, readonly number[]>();
  for (const [id, pieces] of rows) {
    const values = pieces.map(({ text }) => readNumberText(text, "count").value);
    const numbers = values.filter((value) => value !== null);
    if (numbers.length === values.length) grid.set(id, numbers);
  }
  return grid;
}

/**
 * Drops a whole column that the form does not have, when exactly one reading makes every row, column and balance agree.
 * Null when no reading does, or more than one.
 */
export function dropSurplusColumn(rows: RowPieces, surplus: ReadonlySet<string>, table: FormTable): RowPieces | null {
  const readings = new Map<string, RowPieces>();
  for (let index = 0; index < 8; index += 1) {
    const candidate = drop(rows, surplus, index);
    const grid = gridOf(candidate);
    if (allSumsAgree(grid, table)) readings.set(JSON.stringify([...grid]), candidate);
  }
  const [only] = readings.values();
  return readings.size === 1 && only ? only : null;
}
