import type { CellId } from "@/domain/form/edition";

/** The number of a reviewer's reason, to be drawn in the cell it is pinned to. A cell with several reasons has several pins. */
export interface Pin {
  readonly number: number;
  readonly cell: CellId;
}
