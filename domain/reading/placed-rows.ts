import type { Table } from "../document/document";

/** Where a row's cells begin in the grid, and how many columns the row fills with what reaches down into it. */
export interface PlacedRow {
  readonly starts: readonly number[];
  readonly width: number;
}

/** Places every cell of a table in its grid, columns counted from 0. */
export function placeRows({ rows }: Table): readonly PlacedRow[] {
  const reaching: number[] = [];
  return rows.map((cells) => {
    const taken = reaching.map((left) => left > 0);
    let width = taken.lastIndexOf(true) + 1;
    let column = 0;
    for (let index = 0; index < reaching.length; index += 1) reaching[index] = Math.max(0, (reaching[index] ?? 0) - 1);
    const starts = cells.map(({ columnSpan, rowSpan }) => {
      while (taken[column]) column += 1;
      const start = column;
      for (; column < start + columnSpan; column += 1) reaching[column] = Math.max(reaching[column] ?? 0, rowSpan - 1);
      width = Math.max(width, column);
      return start;
    });
    return { starts, width };
  });
}
