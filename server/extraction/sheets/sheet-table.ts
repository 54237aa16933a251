import type { Table, TableCell } from "@/domain/document/document";
import { limits } from "../extracted";
import { refuse } from "../refusals";
import type { Merge, Sheet } from "./sheet";

/** A table of the form has 16 columns. */
const MOST_COLUMNS = 256;

interface Grid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Rows of a sheet as a table: the columns its texts and merged cells take, each merged cell once, where its visible part begins. */
export function tableOfRows(sheet: Sheet, rows: readonly number[], visible: readonly number[]): Table {
  const columns = columnsOf(sheet, rows);
  if (rows.length * columns.length > limits.cells) refuse("tooLarge");
  const lines = rows
    .map((row) => ({ row, cells: cellsOfRow(sheet, row, { rows: visible, columns }) }))
    .filter(({ cells }) => cells.length > 0);
  return {
    kind: "table",
    rows: lines.map(({ cells }) => cells),
    sheet: { name: sheet.name, rows: lines.map(({ row }) => row + 1), columns: columns.map((column) => column + 1) },
  };
}

const reaches = (row: number) => (merge: Merge) => merge.top <= row && row <= merge.bottom;

function columnsOf(sheet: Sheet, rows: readonly number[]): number[] {
  const used = new Set<number>();
  for (const row of rows) {
    const cells = sheet.rows.get(row);
    for (const column of cells?.keys() ?? []) used.add(column);
    for (const { left, right } of sheet.merges.filter(reaches(row)))
      if (cells?.has(left)) for (let column = left; column <= Math.min(right, left + MOST_COLUMNS); column++) used.add(column);
  }
  const columns = [...used].filter((column) => !sheet.isHiddenColumn(column)).sort((a, b) => a - b);
  return columns.length > MOST_COLUMNS ? refuse("tooLarge") : columns;
}

function cellsOfRow(sheet: Sheet, row: number, grid: Grid): TableCell[] {
  const merges = sheet.merges.filter(reaches(row));
  return grid.columns.flatMap((column): TableCell[] => {
    const merge = merges.find(({ left, right }) => left <= column && column <= right);
    if (!merge) return [{ text: sheet.rows.get(row)?.get(column) ?? "", columnSpan: 1, rowSpan: 1 }];
    const rows = grid.rows.filter((one) => merge.top <= one && one <= merge.bottom);
    const columns = grid.columns.filter((one) => merge.left <= one && one <= merge.right);
    if (rows[0] !== row || columns[0] !== column) return [];
    return [{ text: sheet.rows.get(merge.top)?.get(merge.left) ?? "", columnSpan: columns.length, rowSpan: rows.length }];
  });
}
