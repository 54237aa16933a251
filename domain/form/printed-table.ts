import type { CellId, FormCell, FormTable } from "./edition";

/** One box of a statutory table as the form prints it. */
export type PrintedBox =
  | { readonly kind: "heading" | "note" | "group"; readonly text: string; readonly columns: number; readonly rows: number }
  | { readonly kind: "label"; readonly text: string; readonly columns: number; readonly major: boolean }
  | { readonly kind: "value"; readonly cell: FormCell; readonly columns: number; readonly total: boolean };

export interface PrintedRow {
  readonly key: string;
  readonly boxes: readonly PrintedBox[];
  /** The heavier rule below the last row of a group. */
  readonly closesGroup: boolean;
  /** Cells whose sum is marked at the end of the row; empty where the form has no row sum. */
  readonly cells: readonly CellId[];
}

/** A statutory table in the order, grouping and wording of the form. */
export interface PrintedTable {
  readonly form: FormTable;
  readonly labelColumns: number;
  readonly valueColumns: number;
  readonly head: readonly (readonly PrintedBox[])[];
  readonly body: readonly PrintedRow[];
  /** Cells as the arrow keys walk through them; rows may differ in length. */
  readonly order: readonly (readonly CellId[])[];
  /** Where sums are marked: beside each row and below each column, below each group of columns, or nowhere. */
  readonly marks: "rowsAndColumns" | "below" | "none";
}

export const heading = (text: string, columns: number, rows: number): PrintedBox => ({ kind: "heading", text, columns, rows });

/** The box of a value; totals are set apart. */
export function valueBox(cell: FormCell, columns = 1): PrintedBox {
  return { kind: "value", cell, columns, total: cell.column.id === "total" };
}
