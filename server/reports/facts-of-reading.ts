import type { VersionFacts } from "@/db/reports/version-facts";
import type { MissingReason } from "@/domain/facts/facts";
import { fitsCell } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import type { Reading } from "@/domain/reading/reading";

/** The figures of a reading as a version keeps them. A number that cannot stand in its cell is `unreadable`, never stored. */
export function factsOfReading(reading: Reading): VersionFacts {
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  for (const id of Object.keys(reading.cells) as CellId[]) {
    const cell = reading.cells[id];
    if (cell?.value != null && fitsCell(id, cell.value)) values[id] = cell.value;
    else missing[id] = cell?.missing ?? "unreadable";
  }
  return { facts: { editions: reading.editions, values, missing }, narrative: reading.narrative, claims: reading.claims };
}
