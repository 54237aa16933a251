import { eq, getTableColumns, inArray } from "drizzle-orm";
import type { Facts } from "@/domain/facts/facts";
import { fromStored, toStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { allCellIds } from "@/domain/form/editions";
import type { Reader, Transaction } from "../client";
import { facts as factsTable } from "../schema/facts";
import { reportVersion } from "../schema/reports";
import type { StoredVersionFacts } from "../schema/stored";

type FactsRow = { readonly versionId: number } & Readonly<Partial<Record<CellId, number | null>>>;

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

/** The figures of these versions, by version id. */
export function loadFacts(reader: Reader, versionIds: readonly number[]): ReadonlyMap<number, VersionFacts> {
  const rows = reader
    .select({ ...getTableColumns(factsTable), context: reportVersion.context })
    .from(factsTable)
    .innerJoin(reportVersion, eq(reportVersion.id, factsTable.versionId))
    .where(inArray(factsTable.versionId, [...versionIds]))
    .all() as unknown as readonly (FactsRow & { readonly context: StoredVersionFacts })[];
  return new Map(rows.map((row) => [row.versionId, versionFactsOf(row, row.context)]));
}

function versionFactsOf(row: FactsRow, context: StoredVersionFacts): VersionFacts {
  const values: Partial<Record<CellId, number>> = {};
  for (const cell of allCellIds) {
    const stored = row[cell];
    if (stored !== null && stored !== undefined) values[cell] = fromStored(cell, stored);
  }
  return {
    facts: { editions: context.editions, values, missing: context.missing },
    narrative: context.narrative,
    claims: context.claims,
  };
}
