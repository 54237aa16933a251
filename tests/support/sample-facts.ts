import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId, EditionId, TableId } from "@/domain/form/edition";
import { cellsOfTable, editionById, isCellId, tableIds } from "@/domain/form/editions";
import type { NarrativeFigure } from "@/domain/reading/reading";

interface Expected {
  readonly cells: Readonly<Record<string, number | null>>;
  readonly narrative?: readonly { readonly id: string; readonly value: number; readonly quote: string }[];
}

const samples = path.resolve(process.cwd(), "../shared/samples");

/** True where the real sample reports are at hand beside the project. */
export const samplesPresent = existsSync(samples);

/** A real sample as facts and figures: listed nulls are blank, cells not listed are not found. */
export function loadSample(name: string, editions: Readonly<Record<TableId, EditionId>>): { facts: Facts; narrative: NarrativeFigure[] } {
  const expected = JSON.parse(readFileSync(path.join(samples, name, "expected.json"), "utf8")) as Expected;
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  for (const table of tableIds) {
    for (const { id } of cellsOfTable(editionById(editions[table]).tables[table]))
      missing[id] = id in expected.cells ? "blank" : "notFound";
  }
  for (const [id, value] of Object.entries(expected.cells)) {
    if (value === null || !isCellId(id)) continue;
    values[id] = value;
    delete missing[id];
  }
  const narrative = (expected.narrative ?? []).map(
    ({ id, value, quote }): NarrativeFigure => ({
      id,
      value,
      unit: id.endsWith("Rate") ? "%" : "件",
      quote,
      source: { kind: "span", block: 0, start: 0, end: 1 },
      channel: null,
      approximate: false,
    }),
  );
  return { facts: { editions, values, missing }, narrative };
}
