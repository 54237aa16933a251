import type { Block, TableCell } from "@/domain/document/document";
import { sectionOfHeading } from "@/domain/reading/find-sections";
import { limits } from "../extracted";
import { refuse } from "../refusals";
import type { Merge, Sheet } from "./sheet";

/** Longer than any label: running text. */
const LABEL_LENGTH = 60;

interface PlacedCell extends TableCell {
  readonly column: number;
}

/** A visible row with at least one text, each merged cell once, where its visible part begins. */
interface SheetRow {
  readonly cells: readonly PlacedCell[];
  readonly filled: readonly PlacedCell[];
}

/** The sheets in order as blocks; where there are several, each begins with its name. */
export function blocksOfSheets(sheets: readonly Sheet[]): Block[] {
  const filled = sheets.filter(({ rows }) => rows.size > 0);
  const blocks = filled.flatMap((sheet): Block[] => [
    ...(filled.length > 1 ? [{ kind: "paragraph" as const, text: sheet.name }] : []),
    ...blocksOfSheet(sheet),
  ]);
  if (blocks.length > limits.blocks) refuse("tooLarge");
  return blocks;
}

/** Rows that hold one text only are headings or running text when they stand before the tables, reach across or are known headings. */
function blocksOfSheet(sheet: Sheet): Block[] {
  const columns = columnsOf(sheet);
  const rows = rowsOf(sheet, columns);
  const blocks: Block[] = [];
  let table: TableCell[][] = [];
  const flush = () => {
    if (table.length > 0) blocks.push({ kind: "table", rows: table });
    table = [];
  };
  let seenTable = false;
  for (const { cells, filled } of rows) {
    const [only] = filled;
    if (only && filled.length === 1 && isRunningText(only, seenTable, columns.length)) {
      flush();
      for (const text of only.text.split("\n")) if (text.trim() !== "") blocks.push({ kind: "paragraph", text });
    } else {
      seenTable = true;
      table.push(cells.map(({ text, columnSpan, rowSpan }) => ({ text, columnSpan, rowSpan })));
    }
  }
  flush();
  return blocks;
}

function isRunningText({ text, columnSpan }: TableCell, seenTable: boolean, width: number): boolean {
  if (!seenTable || text.length > LABEL_LENGTH || (width > 1 && columnSpan >= width)) return true;
  return sectionOfHeading({ kind: "paragraph", text }) !== null;
}

/** Visible columns that hold something in a row with several texts: notes beside or above a table do not widen it. */
function columnsOf(sheet: Sheet): number[] {
  const used = new Set<number>();
  for (const [row, cells] of sheet.rows) {
    if (cells.size < 2 || sheet.hiddenRows.has(row)) continue;
    for (const column of cells.keys()) used.add(column);
    for (const { left, right } of sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom))
      if (cells.has(left)) for (let column = left; column <= Math.min(right, left + 50); column++) used.add(column);
  }
  if (used.size === 0) for (const cells of sheet.rows.values()) for (const column of cells.keys()) used.add(column);
  const visible = [...used].filter((column) => !sheet.isHiddenColumn(column)).sort((a, b) => a - b);
  if (visible.length > 256) refuse("tooLarge");
  return visible;
}

function rowsOf(sheet: Sheet, columns: readonly number[]): SheetRow[] {
  const visible = [...sheet.rows.keys()].filter((row) => !sheet.hiddenRows.has(row)).sort((a, b) => a - b);
  if (visible.length * columns.length > limits.cells) refuse("tooLarge");
  return visible.flatMap((row) => {
    const cells = cellsOfRow(sheet, row, { rows: visible, columns });
    const filled = cells.filter(({ text }) => text !== "");
    return filled.length > 0 ? [{ cells, filled }] : [];
  });
}

interface Visible {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function cellsOfRow(sheet: Sheet, row: number, { rows, columns }: Visible): PlacedCell[] {
  const here = sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  const own = sheet.rows.get(row);
  // A text outside the table's columns (a note beside it) stays, at the row's end.
  const beside = [...(own?.keys() ?? [])].filter((column) => !columns.includes(column) && !sheet.isHiddenColumn(column));
  return [...columns, ...beside].flatMap((column): PlacedCell[] => {
    const merge = here.find(({ left, right }) => left <= column && column <= right);
    if (!merge) return [{ column, text: own?.get(column) ?? "", columnSpan: 1, rowSpan: 1 }];
    const inside = spanOf(merge, { rows, columns });
    if (inside.rows[0] !== row || (inside.columns[0] ?? column) !== column) return [];
    const text = sheet.rows.get(merge.top)?.get(merge.left) ?? "";
    return [{ column, text, columnSpan: Math.max(1, inside.columns.length), rowSpan: inside.rows.length }];
  });
}

function spanOf({ top, bottom, left, right }: Merge, { rows, columns }: Visible): Visible {
  return {
    rows: rows.filter((row) => top <= row && row <= bottom),
    columns: columns.filter((column) => left <= column && column <= right),
  };
}
