import type { PageBox, TableCell } from "@/domain/document/document";
import type { Box } from "./page-geometry";
import type { TextLine } from "./text-lines";

/** A cell read from a page, with its box. */
export interface PageCell extends TableCell {
  readonly place: PageBox;
}

/** What stands on a page from top to bottom: a line of running text, or a table. */
export type Piece = { readonly kind: "line"; readonly line: TextLine; readonly text: string; readonly page: number } | PageTable;

/** A table, or the part of one, on a page. */
export interface PageTable {
  readonly kind: "table";
  readonly page: number;
  readonly top: number;
  readonly rows: readonly (readonly PageCell[])[];
  /** Cut by a page break in the middle of its first or last row. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A box on a page, in whole tenths of a point. */
export function placeOf({ left, top, right, bottom }: Box, page: number): PageBox {
  const round = (value: number) => Math.round(value * 10) / 10;
  return { page, left: round(left), top: round(top), right: round(right), bottom: round(bottom) };
}
