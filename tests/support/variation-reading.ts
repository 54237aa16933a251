import { expect } from "vitest";
import { checkReport } from "@/domain/checks/check-report";
import type { CellId } from "@/domain/form/edition";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import { readDocument } from "@/domain/reading/read-document";
import type { Reading } from "@/domain/reading/reading";
import { expectedCells } from "../corpus/sample-figures";
import type { Rows } from "./sample-document";

export const read = (document: Parameters<typeof readDocument>[0]): Reading => readDocument(document);
export const cell = (reading: Reading, id: CellId) => reading.cells[id]?.value ?? reading.cells[id]?.missing;
export const mapRows = (rows: Rows, change: (row: readonly string[], index: number) => readonly string[]) => rows.map(change);
export const label = (rows: Rows, from: string, to: string) => mapRows(rows, (row) => row.map((text) => text.replace(from, to)));

/** No cell differs from the sample; those of `asked` have no value, all others have theirs. */
export function expectExact(reading: Reading, asked: (id: CellId) => boolean = () => false): void {
  const wrong = [...expectedCells].filter(([id, value]) =>
    asked(id) ? reading.cells[id]?.value !== null : reading.cells[id]?.value !== value,
  );
  expect(wrong.map(([id]) => [id, reading.cells[id]?.value, reading.cells[id]?.missing])).toEqual([]);
}

/** What the checks find in a reading filed for a year. */
export function findingsOf(reading: Reading, year: number) {
  const { narrative, claims, subtotals = [] } = reading;
  return checkReport({ facts: factsOfReading(reading), narrative, claims, subtotals, year }).findings;
}
