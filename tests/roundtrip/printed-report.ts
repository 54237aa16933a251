import type { CellId } from "@/domain/form/edition";

/** A printed cell: its text and how far it reaches. `cell` tells which figure it shows; labels and fillers have none. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly cell: CellId | null;
  /** A group label that may be set vertically. */
  readonly vertical?: boolean;
}

/** A row as it is printed; a hidden one is in the file but no reader sees it. */
export interface PrintedLine {
  readonly cells: readonly PrintedCell[];
  readonly hidden?: boolean;
}

export type Part =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly lines: readonly PrintedLine[] };

export const label = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows, cell: null });
export const line = (...cells: readonly PrintedCell[]): PrintedLine => ({ cells });
export const paragraph = (text: string): Part => ({ kind: "paragraph", text });
export const table = (lines: readonly PrintedLine[]): Part => ({ kind: "table", lines });

/** The grid column each cell of a table begins at, cells reaching down from above counted. */
export function placeCells(lines: readonly PrintedLine[]): readonly (readonly number[])[] {
  const taken = new Map<number, number>();
  return lines.map(({ cells }) => {
    const free = new Map(taken);
    for (const [column, left] of taken) {
      if (left <= 1) taken.delete(column);
      else taken.set(column, left - 1);
    }
    let column = 0;
    return cells.map((cell) => {
      while (free.has(column)) column += 1;
      const start = column;
      for (; column < start + cell.columns; column += 1) if (cell.rows > 1) taken.set(column, cell.rows - 1);
      return start;
    });
  });
}

/** The table without merged cells: every cell 1 × 1, the rest of its extent empty. A row that lost a cell stays short. */
export function fillGrid(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const places = placeCells(lines);
  return lines.map(({ cells, hidden = false }, row) => {
    const starts = places[row] ?? [];
    const width = Math.max(0, ...cells.map(({ columns }, at) => (starts[at] ?? 0) + columns));
    const filled: PrintedCell[] = Array.from({ length: width }, () => label(""));
    cells.forEach((cell, at) => {
      filled[starts[at] ?? 0] = { ...cell, columns: 1, rows: 1 };
    });
    return { cells: filled, hidden };
  });
}
