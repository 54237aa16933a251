import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { OwnMetric } from "@/domain/metrics/own-metric";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { ownMetric } from "../schema/statistics";

/** A stored metric of one's own, with who made it and when; `retiredAt` is null while it is offered. */
export interface OwnMetricRow extends OwnMetric {
  readonly shared: boolean;
  readonly createdBy: number;
  readonly maker: string;
  readonly createdAt: number;
  readonly retiredAt: number | null;
}

const columns = {
  id: ownMetric.id,
  nameZh: ownMetric.nameZh,
  nameEn: ownMetric.nameEn,
  numerator: ownMetric.numerator,
  denominator: ownMetric.denominator,
  unit: ownMetric.unit,
  shared: ownMetric.shared,
  createdBy: ownMetric.createdBy,
  maker: account.name,
  createdAt: ownMetric.createdAt,
  retiredAt: ownMetric.retiredAt,
};

/** The metric with this number that an account may see: its own, and what is shared. Retired ones are found, too. */
export function findOwnMetric(reader: Reader, id: number, accountId: number): OwnMetricRow | null {
  const seen = or(eq(ownMetric.shared, true), eq(ownMetric.createdBy, accountId));
  return (
    reader
      .select(columns)
      .from(ownMetric)
      .innerJoin(account, eq(account.id, ownMetric.createdBy))
      .where(and(eq(ownMetric.id, id), seen))
      .get() ?? null
  );
}

/** What an account is offered: its own metrics and those shared by others, oldest first, without retired ones. */
export function listOwnMetrics(reader: Reader, accountId: number): readonly OwnMetricRow[] {
  return reader
    .select(columns)
    .from(ownMetric)
    .innerJoin(account, eq(account.id, ownMetric.createdBy))
    .where(and(or(eq(ownMetric.shared, true), eq(ownMetric.createdBy, accountId)), isNull(ownMetric.retiredAt)))
    .orderBy(asc(ownMetric.id))
    .all();
}

/** Enters a definition that was found without fault, and gives its number. */
export function insertOwnMetric(
  tx: Transaction,
  told: Omit<OwnMetric, "id"> & { readonly shared: boolean },
  by: { readonly accountId: number; readonly at: number },
): number {
  return tx
    .insert(ownMetric)
    .values({ ...told, createdBy: by.accountId, createdAt: by.at })
    .returning({ id: ownMetric.id })
    .get().id;
}

/** Shows a metric to everybody, or to its maker alone again. */
export function shareOwnMetric(tx: Transaction, id: number, shared: boolean): void {
  tx.update(ownMetric).set({ shared }).where(eq(ownMetric.id, id)).run();
}

/** Takes a metric out of what is offered; views and links that use it go on working. */
export function retireOwnMetric(tx: Transaction, id: number, by: { readonly accountId: number; readonly at: number }): void {
  tx.update(ownMetric)
    .set({ retiredBy: by.accountId, retiredAt: by.at })
    .where(and(eq(ownMetric.id, id), isNull(ownMetric.retiredAt)))
    .run();
}
