import type { CellId, CellKind, Edition, SectionId } from "@/domain/form/edition";
import { printTable } from "@/domain/form/print-table";
import type { PrintedBox, PrintedTable } from "@/domain/form/printed-table";
import { sections } from "@/domain/form/sections";
import { officialHeading } from "./official-report";
import { columnName } from "./workbook-package";

/** A box of a table on its sheet; rows and columns counted from 0. */
export interface PlacedBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  /** The statutory cell to be filled in; null for labels. */
  readonly cell: CellId | null;
  readonly kind: CellKind | null;
}

/** A statutory table laid out on a sheet of its own. */
export interface TableLayout {
  readonly section: SectionId;
  readonly sheet: string;
  readonly table: PrintedTable;
  readonly boxes: readonly PlacedBox[];
  readonly height: number;
  readonly width: number;
}

const rowsOf = (box: PrintedBox) => (box.kind === "label" || box.kind === "value" ? 1 : box.rows);

/** Lays the boxes of a printed table into rows and columns, as a browser lays out spanning cells. */
function placeBoxes({ head, body }: PrintedTable): PlacedBox[] {
  const taken = new Set<string>();
  const lines = [...head, ...body.map(({ boxes }) => boxes)];
  return lines.flatMap((boxes, row) => {
    let column = 0;
    return boxes.map((box): PlacedBox => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const place = { row, column, rows: rowsOf(box), columns: box.columns };
      for (let down = 0; down < place.rows; down += 1)
        for (let right = 0; right < place.columns; right += 1) taken.add(`${row + down} ${column + right}`);
      const filled =
        box.kind === "value" ? { text: "", cell: box.cell.id, kind: box.cell.kind } : { text: box.text, cell: null, kind: null };
      return { ...place, ...filled };
    });
  });
}

/** The tables of an edition, each on the sheet named as its section is headed. */
export function layOutTables(edition: Edition): readonly TableLayout[] {
  return sections.flatMap(({ id: section, table: name }) => {
    if (!name) return [];
    const table = printTable(edition.tables[name]);
    const boxes = placeBoxes(table);
    const height = Math.max(...boxes.map(({ row, rows }) => row + rows));
    const width = Math.max(...boxes.map(({ column, columns }) => column + columns));
    return [{ section, sheet: officialHeading(section), table, boxes, height, width }];
  });
}

/** A1 and the like, for a row and column counted from 0. */
export const reference = (row: number, column: number) => `${columnName(column)}${row + 1}`;

/** Where each statutory cell of an edition is filled in. */
export function templateCells(edition: Edition): ReadonlyMap<CellId, { readonly sheet: string; readonly reference: string }> {
  const places = layOutTables(edition).flatMap(({ sheet, boxes }) =>
    boxes.flatMap(({ cell, row, column }) => (cell ? [[cell, { sheet, reference: reference(row, column) }] as const] : [])),
  );
  return new Map(places);
}
