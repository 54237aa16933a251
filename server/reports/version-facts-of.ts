import type { VersionFacts } from "@/db/reports/version-facts";
import type { Facts } from "@/domain/facts/facts";
import { fitsCell } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { cellsOfTable, editionForYear, tableIds } from "@/domain/form/editions";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import type { Reading } from "@/domain/reading/reading";

/** A table the document lacks stands in the form of its year with every cell missing, so that it can be filled in by hand. */
function withAbsentTables({ editions, values, missing }: Facts, year: number): Facts {
  const form = editionForYear(year);
  const absent = form ? tableIds.filter((table) => editions[table] === null) : [];
  if (!form || absent.length === 0) return { editions, values, missing };
  const cells = absent.flatMap((table) => cellsOfTable(form.tables[table]).map(({ id }) => [id, "notFound" as const]));
  return {
    editions: { ...editions, ...Object.fromEntries(absent.map((table) => [table, form.id])) },
    values,
    missing: { ...missing, ...Object.fromEntries(cells) },
  };
}

/** What a version of a year's report keeps of a reading. A number that cannot stand in its cell is `unreadable`, never stored. */
export function versionFactsOf(reading: Reading, year: number): VersionFacts {
  const facts = withAbsentTables(factsOfReading(reading), year);
  const values = { ...facts.values };
  const missing = { ...facts.missing };
  for (const cell of Object.keys(values) as CellId[]) {
    if (fitsCell(cell, values[cell] ?? Number.NaN)) continue;
    delete values[cell];
    missing[cell] = "unreadable";
  }
  return { facts: { ...facts, values, missing }, narrative: reading.narrative, claims: reading.claims };
}
