import type { Document, Table, TableCell } from "../document/document";
import type { TableId } from "../form/edition";
import { sections } from "../form/sections";
import { emptyColumns } from "./empty-columns";
import { tableOfLabel } from "./form-labels";
import type { PrintedRow } from "./form-rows";
import { markMixedRows } from "./mixed-rows";
import { narrowRows } from "./narrow-rows";
import { numberedRows } from "./number-column";
import { placeRows } from "./placed-rows";
import type { SectionSpan } from "./reading";

const digits = /^[\d\s]*$/u;

function tableOfRow(cells: readonly TableCell[]): TableId | null {
  const votes = new Map<TableId, number>();
  for (const cell of cells) {
    const table = cell.text.length > 80 || digits.test(cell.text) ? null : tableOfLabel(cell.text);
    if (table) votes.set(table, (votes.get(table) ?? 0) + 1);
  }
  return [...votes].sort(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}

function tableOfSection(block: number, spans: readonly SectionSpan[]): TableId | null {
  const span = spans.find(({ from, to }) => from <= block && block < to);
  return sections.find(({ id }) => id === span?.id)?.table ?? null;
}

function rowsOfTable(table: Table, block: number, fallback: TableId | null): readonly PrintedRow[] {
  const kinds = table.rows.map(tableOfRow);
  let current = kinds.find((kind) => kind !== null) ?? fallback;
  const hasSpans = table.rows.some((cells) => cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1));
  const placed = placeRows(table);
  const narrow = narrowRows(table, placed);
  const empty = emptyColumns(table, placed);
  let first = 0;
  while (empty.has(first)) first += 1;
  const numbered = numberedRows(table, placed, first);
  const rows = table.rows.flatMap((cells, row): PrintedRow[] => {
    current = kinds[row] ?? current;
    if (!current) return [];
    const isLeftOut = (column: number) => empty.has(column) || (numbered[row] === true && column === first);
    const pieces = cells.flatMap(({ text }, cell) =>
      isLeftOut(placed[row]?.starts[cell] ?? 0) ? [] : [{ text, source: { kind: "cell" as const, block, row, cell } }],
    );
    const width = Array.from({ length: placed[row]?.width ?? 0 }, (_, column) => column).filter((column) => !isLeftOut(column)).length;
    return [{ table: current, origin: "table", pieces, hasSpans, isNarrow: narrow[row] ?? false, width }];
  });
  return markMixedRows(rows);
}

/** The rows of every table block, each assigned to the statutory table its own labels name (else to its section's). */
export function rowsOfTables(document: Document, spans: readonly SectionSpan[]): readonly PrintedRow[] {
  return document.blocks.flatMap((block, index) => (block.kind === "table" ? rowsOfTable(block, index, tableOfSection(index, spans)) : []));
}
