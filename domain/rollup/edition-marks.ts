import type { CellId, EditionId, TableId } from "../form/edition";
import { cellsOfTable, editions } from "../form/editions";

/** Cells that only one edition of a table has: a report that states one of them was filed on that form. */
export interface EditionMark {
  readonly edition: EditionId;
  readonly cells: readonly CellId[];
}

/** The marks of a table's editions; an edition that has no cell of its own in the table is told by none. */
export function editionMarks(table: TableId): readonly EditionMark[] {
  const forms = editions.map(({ id, tables }) => ({ edition: id, cells: cellsOfTable(tables[table]).map((cell) => cell.id) }));
  return forms
    .map(({ edition, cells }) => {
      const elsewhere = new Set(forms.filter((form) => form.edition !== edition).flatMap((form) => form.cells));
      return { edition, cells: cells.filter((cell) => !elsewhere.has(cell)) };
    })
    .filter(({ cells }) => cells.length > 0);
}
