import type { VersionFacts } from "@/db/reports/version-facts";
import { fitsCell } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import type { Reading } from "@/domain/reading/reading";

/** What a version keeps of a reading. A number that cannot stand in its cell is `unreadable`, never stored. */
export function versionFactsOf(reading: Reading): VersionFacts {
  const facts = factsOfReading(reading);
  const values = { ...facts.values };
  const missing = { ...facts.missing };
  for (const cell of Object.keys(values) as CellId[]) {
    if (fitsCell(cell, values[cell] ?? Number.NaN)) continue;
    delete values[cell];
    missing[cell] = "unreadable";
  }
  return { facts: { ...facts, values, missing }, narrative: reading.narrative, claims: reading.claims };
}
