import fc from "fast-check";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, EditionId } from "@/domain/form/edition";
import { cellsOfEdition, cellsOfTable, editionById } from "@/domain/form/editions";

const people = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
const results = ["upheld", "corrected", "other", "pending"] as const;
const sums = new Set(["newReceived", "carriedIn", "concluded", "carriedOut"]);

/**
 * Random facts of an edition that satisfy the whole form: outcomes are free, concluded is their sum, what came in is split so
 * that each column balances, totals follow.
 */
export function balancedFacts(editionId: EditionId): fc.Arbitrary<Facts> {
  const edition = editionById(editionId);
  const rows = [...new Set(cellsOfTable(edition.tables.applications).map(({ row }) => row.id))];
  const outcomes = rows.filter((row) => !sums.has(row));
  const size = cellsOfEdition(edition).length;
  return fc.array(fc.nat(400), { minLength: size + 12, maxLength: size + 12 }).map((numbers) => {
    let at = 0;
    const next = () => numbers[at++ % numbers.length] ?? 0;
    const values: Partial<Record<CellId, number>> = {};
    for (const { id } of cellsOfTable(edition.tables.disclosure)) values[id] = next();
    for (const person of people) {
      let concluded = 0;
      for (const row of outcomes) {
        const value = next() % 20;
        values[`applications.${row}.${person}`] = value;
        concluded += value;
      }
      const carriedOut = next() % 50;
      const carriedIn = next() % (concluded + carriedOut + 1);
      values[`applications.concluded.${person}`] = concluded;
      values[`applications.carriedOut.${person}`] = carriedOut;
      values[`applications.carriedIn.${person}`] = carriedIn;
      values[`applications.newReceived.${person}`] = concluded + carriedOut - carriedIn;
    }
    for (const row of rows) {
      values[`applications.${row}.total`] = people.reduce((sum, person) => sum + (values[`applications.${row}.${person}`] ?? 0), 0);
    }
    for (const row of ["reconsideration", "litigationDirect", "litigationAfterReconsideration"]) {
      for (const result of results) values[`disputes.${row}.${result}`] = next() % 30;
      values[`disputes.${row}.total`] = results.reduce((sum, result) => sum + (values[`disputes.${row}.${result}`] ?? 0), 0);
    }
    return { editions: { disclosure: editionId, applications: editionId, disputes: editionId }, values, missing: {} };
  });
}

/** The same facts with some cells changed; null leaves the cell blank. */
export function withCells(facts: Facts, changes: Readonly<Partial<Record<CellId, number | null>>>): Facts {
  const values = { ...facts.values };
  const missing = { ...facts.missing };
  for (const [id, value] of Object.entries(changes) as [CellId, number | null][]) {
    delete values[id];
    delete missing[id];
    if (value === null) missing[id] = "blank";
    else values[id] = value;
  }
  return { ...facts, values, missing };
}
