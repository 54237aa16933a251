import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId, Edition } from "@/domain/form/edition";
import { cellsOfEdition } from "@/domain/form/editions";

/**
 * Facts of one edition from rows (`applications.granted` → its values in the order of the columns). Cells that no row gives, and
 * nulls, are missing as blank.
 */
export function factsOfRows(edition: Edition, rows: Readonly<Record<string, readonly (number | null)[]>>): Facts {
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  const places = new Map<string, number>();
  for (const { id, table, row } of cellsOfEdition(edition)) {
    const name = `${table}.${row.id}`;
    const at = places.get(name) ?? 0;
    places.set(name, at + 1);
    const value = rows[name]?.[at] ?? null;
    if (value === null) missing[id] = "blank";
    else values[id] = value;
  }
  return { editions: { disclosure: edition.id, applications: edition.id, disputes: edition.id }, values, missing };
}
