import { inArray } from "drizzle-orm";
import type { Facts } from "@/domain/facts/facts";
import { fromStored, toStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { allCellIds } from "@/domain/form/editions";
import type { Reader, Transaction } from "../client";
import { prepared } from "../prepared";
import { facts as factsTable } from "../schema/facts";
import { reportVersion } from "../schema/reports";
import type { StoredVersionFacts } from "../schema/stored";
import { factColumnName } from "./fact-column";

/** A row as stored, by column name. */
type FactsRow = { readonly version_id: number } & Readonly<Record<string, number | null>>;

/** A version's figures with what its text states beside them. */
export interface VersionFacts {
  readonly facts: Facts;
  readonly narrative: StoredVersionFacts["narrative"];
  readonly claims: StoredVersionFacts["claims"];
}

/** Writes the numbers of a version: one wide row, money in 分, null where missing. */
export function saveFacts(tx: Transaction, versionId: number, facts: Facts): void {
  const row: Record<string, number | null> = { versionId };
  for (const cell of allCellIds) {
    const value = facts.values[cell];
    row[cell] = value === undefined ? null : toStored(cell, value);
  }
  tx.insert(factsTable)
    .values(row as typeof factsTable.$inferInsert)
    .run();
}

/** Cells with the names of their columns; a plain row is read by them, which is much faster than a mapped one of 200 columns. */
const columns = allCellIds.map((cell) => ({ cell, name: factColumnName(cell) }));

/** Prepared once: to prepare it takes longer than to read a row. */
const OF_VERSIONS = "select * from facts where version_id in (select value from json_each(?))";

/** The figures of these versions, by version id. */
export function loadFacts(reader: Reader, versionIds: readonly number[]): ReadonlyMap<number, VersionFacts> {
  const contexts = reader
    .select({ versionId: reportVersion.id, context: reportVersion.context })
    .from(reportVersion)
    .where(inArray(reportVersion.id, [...versionIds]))
    .all();
  const rows = prepared(reader, OF_VERSIONS).all(JSON.stringify(versionIds)) as FactsRow[];
  const byVersion = new Map(rows.map((row) => [row.version_id, row]));
  return new Map(
    contexts.flatMap(({ versionId, context }) => {
      const row = byVersion.get(versionId);
      return row ? [[versionId, versionFactsOf(row, context)] as const] : [];
    }),
  );
}

function versionFactsOf(row: FactsRow, context: StoredVersionFacts): VersionFacts {
  const values: Partial<Record<CellId, number>> = {};
  for (const { cell, name } of columns) {
    const stored = row[name];
    if (stored !== null && stored !== undefined) values[cell] = fromStored(cell, stored);
  }
  return {
    facts: { editions: context.editions, values, missing: context.missing },
    narrative: context.narrative,
    claims: context.claims,
  };
}
