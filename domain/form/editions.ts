import type { CellId, Edition, EditionId, FormBlock, FormCell, FormTable, TableId } from "./edition";
import { edition2019 } from "./edition-2019";
import { edition2021 } from "./edition-2021";

/** Every edition, newest first. A new national format is one more entry here. */
export const editions: readonly Edition[] = [edition2021, edition2019];

export const tableIds: readonly TableId[] = ["disclosure", "applications", "disputes"];

/** Decimal places a money cell may carry: 万元 to the 分 (1 万元 = 1,000,000 分). */
export const MONEY_DECIMALS = 6;

/** The edition with this id. */
export function editionById(id: EditionId): Edition {
  return id === "2021" ? edition2021 : edition2019;
}

/** The edition prescribed for a report year, or null before 2019 (older tables are not comparable). */
export function editionForYear(year: number): Edition | null {
  return editions.find(({ reportYears: { from, to } }) => year >= from && (to === null || year <= to)) ?? null;
}

function cellsOfBlock(table: FormTable, block: FormBlock, index: number): FormCell[] {
  return block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      id: `${table.id}.${row.id}.${column.id}` as const,
      table: table.id,
      block: index,
      row,
      column,
      kind: column.kind,
    })),
  );
}

/** The cells of one statutory table, in the order of the form. */
export function cellsOfTable(table: FormTable): readonly FormCell[] {
  return table.blocks.flatMap((block, index) => cellsOfBlock(table, block, index));
}

/** All cells of an edition in the order of the form: 200 (2021) or 198 (2019). */
export function cellsOfEdition(edition: Edition): readonly FormCell[] {
  return tableIds.flatMap((id) => cellsOfTable(edition.tables[id]));
}

const cellIndex = new Map<CellId, FormCell>(
  [...editions].reverse().flatMap((edition) => cellsOfEdition(edition).map((cell) => [cell.id, cell] as const)),
);

/** Every cell id of any edition; the facts table has one column for each. */
export const allCellIds: readonly CellId[] = [...cellIndex.keys()];

/** The cell with this id (newest edition first), or null when no edition has it. */
export function cellById(id: string): FormCell | null {
  return cellIndex.get(id as CellId) ?? null;
}

/** True when the text is the id of a statutory cell. */
export function isCellId(id: string): id is CellId {
  return cellIndex.has(id as CellId);
}
