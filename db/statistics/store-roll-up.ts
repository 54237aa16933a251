import { asc } from "drizzle-orm";
import type { Subtotals } from "@/domain/rollup/subtotals";
import { type RollUpBasis, rollUpBases } from "@/domain/rollup/subtree-sums";
import type { Reader, Transaction } from "../client";
import { prepared } from "../prepared";
import { rollUp } from "../schema/statistics";
import { addUpYear, type BothSubtotals } from "./add-up-year";
import { recordCatalogue } from "./metric-catalogue";
import { packSubtotals, unpackSubtotals } from "./pack-subtotals";

/** Which stored sums. */
export interface SubtreeOf {
  readonly bodyId: number;
  readonly year: number;
  readonly basis: RollUpBasis;
}

/** True while the stored sums stand for the tree as it is. */
export function isRolledUp(reader: Reader): boolean {
  return prepared(reader, "select tree = rolled from statistics_epoch").pluck().get() === 1;
}

/** Says that the stored sums stand for the tree as it is now. */
export function markRolledUp(tx: Transaction): void {
  prepared(tx, "update statistics_epoch set rolled = tree").run();
}

/** The years whose sums are stored. */
export function listRolledYears(reader: Reader): readonly number[] {
  return reader
    .selectDistinct({ year: rollUp.year })
    .from(rollUp)
    .orderBy(asc(rollUp.year))
    .all()
    .map(({ year }) => year);
}

export function hasRolledYear(reader: Reader, year: number): boolean {
  return prepared(reader, "select 1 from roll_up where year = ? limit 1").pluck().get(year) === 1;
}

/** How many sums of a year are stored. */
export function countSubtotals(reader: Reader, year: number): number {
  return Number(prepared(reader, "select count(*) from roll_up where year = ?").pluck().get(year));
}

/** The stored sums, or null for a body that has none below it, or a year without any. */
export function findSubtotals(reader: Reader, { bodyId, year, basis }: SubtreeOf): Subtotals | null {
  const text = "select reported, expected, sums from roll_up where year = ? and body_id = ? and basis = ?";
  const row = prepared(reader, text).raw().get(year, bodyId, basis) as [number, number, Uint8Array] | undefined;
  return row ? unpackSubtotals(row[2], { reported: row[0], expected: row[1] }) : null;
}

export function storeSubtotals(tx: Transaction, { bodyId, year, basis }: SubtreeOf, totals: Subtotals): void {
  const text = "insert or replace into roll_up (body_id, year, basis, reported, expected, catalogue_id, sums) values (?, ?, ?, ?, ?, ?, ?)";
  prepared(tx, text).run(bodyId, year, basis, totals.reported, totals.expected, recordCatalogue(tx), packSubtotals(totals));
}

export function storeBoth(tx: Transaction, of: { readonly bodyId: number; readonly year: number }, both: BothSubtotals): void {
  for (const basis of rollUpBases) storeSubtotals(tx, { ...of, basis }, both[basis]);
}

/** A body that has nobody below it any more has no sums of its own. */
export function dropSubtotals(tx: Transaction, { bodyId, year }: { readonly bodyId: number; readonly year: number }): void {
  prepared(tx, "delete from roll_up where year = ? and body_id = ?").run(year, bodyId);
}

/** Adds a whole year up anew and stores it in place of what was there. */
export function rollUpYear(tx: Transaction, year: number): void {
  prepared(tx, "delete from roll_up where year = ?").run(year);
  for (const [bodyId, both] of addUpYear(tx, year)) storeBoth(tx, { bodyId, year }, both);
}

/** Adds up anew every year that is stored, and these. */
export function rollUpAll(tx: Transaction, years: readonly number[] = []): void {
  for (const year of new Set([...listRolledYears(tx), ...years])) rollUpYear(tx, year);
  markRolledUp(tx);
}
