import type { CellId, EditionId, TableId } from "../form/edition";

/**
 * Why a cell has no number. `blank`: empty in the document. `dash`: / - — 无 and the like. `notFound`: its row or column is
 * not in the document. `unreadable`: there is text, but no whole number. `ambiguous`: several readings are possible (a shifted
 * row). `cleared`: a person emptied it. Blank is never zero.
 */
export type MissingReason = "blank" | "dash" | "notFound" | "unreadable" | "ambiguous" | "cleared";

/** The edition of each table as the document shows it; null when the table was not found. */
export type TableEditions = Readonly<Record<TableId, EditionId | null>>;

/**
 * The figures of one report, plain data that travels as JSON. Counts are integers, money is 万元. A cell of the report's
 * editions is either in `values` or has its reason in `missing`; a cell in neither belongs to another edition.
 */
export interface Facts {
  readonly editions: TableEditions;
  readonly values: Readonly<Partial<Record<CellId, number>>>;
  readonly missing: Readonly<Partial<Record<CellId, MissingReason>>>;
}
