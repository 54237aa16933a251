import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ExemptionGround } from "@/domain/deadlines/obligation";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { exemption, extension } from "./schema/obligations";

export type ExtensionRow = typeof extension.$inferSelect;
export type ExemptionRow = typeof exemption.$inferSelect;

/** A body and report year. */
export interface BodyYear {
  readonly bodyId: number;
  readonly year: number;
}

/** Who does something, and when. */
export interface Act {
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

/** The extension in force for a body and year, or null. */
export function activeExtension(db: Reader, { bodyId, year }: BodyYear): ExtensionRow | null {
  const here = and(eq(extension.bodyId, bodyId), eq(extension.year, year), isNull(extension.revokedAt));
  return db.select().from(extension).where(here).get() ?? null;
}

/** The exemption in force for a body and year, or null. */
export function activeExemption(db: Reader, { bodyId, year }: BodyYear): ExemptionRow | null {
  const here = and(eq(exemption.bodyId, bodyId), eq(exemption.year, year), isNull(exemption.revokedAt));
  return db.select().from(exemption).where(here).get() ?? null;
}

/** Enters an extension; the one in force before must have been revoked. */
export function insertExtension(
  tx: Transaction,
  granted: BodyYear & { readonly date: string; readonly publishBy: string | null; readonly reason: string },
  { by, at }: Act,
): ExtensionRow {
  return tx
    .insert(extension)
    .values({ ...granted, grantedBy: by.accountId, grantedAt: at })
    .returning()
    .get();
}

/** Enters an exemption; the one in force before must have been revoked. */
export function insertExemption(
  tx: Transaction,
  granted: BodyYear & { readonly ground: ExemptionGround; readonly reason: string },
  { by, at }: Act,
): ExemptionRow {
  return tx
    .insert(exemption)
    .values({ ...granted, grantedBy: by.accountId, grantedAt: at })
    .returning()
    .get();
}

/** Marks a grant as taken back; it stays in the list. */
export function revokeGrant(tx: Transaction, kind: GrantKind, revoked: Act & { readonly id: number; readonly reason: string }): void {
  const table = tables[kind];
  tx.update(table)
    .set({ revokedBy: revoked.by.accountId, revokedAt: revoked.at, revokedReason: revoked.reason })
    .where(and(eq(table.id, revoked.id), isNull(table.revokedAt)))
    .run();
}

const tables = { extension, exemption } as const;
export type GrantKind = keyof typeof tables;

/** A grant with the body it concerns, by id; null when there is none. */
export function findGrant(db: Reader, kind: GrantKind, id: number) {
  const table = tables[kind];
  return (
    db
      .select({ id: table.id, year: table.year, revokedAt: table.revokedAt, bodyId: body.id, path: body.path })
      .from(table)
      .innerJoin(body, eq(body.id, table.bodyId))
      .where(eq(table.id, id))
      .get() ?? null
  );
}

const revoker = alias(account, "revoker");

/** Extensions of bodies at and below a path for a year, latest first, revoked ones included. */
export function listExtensions(db: Reader, path: string, year: number) {
  return db
    .select({ grant: extension, bodyName: body.name, by: account.name, revokedBy: revoker.name })
    .from(extension)
    .innerJoin(body, eq(body.id, extension.bodyId))
    .innerJoin(account, eq(account.id, extension.grantedBy))
    .leftJoin(revoker, eq(revoker.id, extension.revokedBy))
    .where(and(eq(extension.year, year), under(path)))
    .orderBy(desc(extension.id))
    .all();
}

/** Exemptions of bodies at and below a path for a year, latest first, revoked ones included. */
export function listExemptions(db: Reader, path: string, year: number) {
  return db
    .select({ grant: exemption, bodyName: body.name, by: account.name, revokedBy: revoker.name })
    .from(exemption)
    .innerJoin(body, eq(body.id, exemption.bodyId))
    .innerJoin(account, eq(account.id, exemption.grantedBy))
    .leftJoin(revoker, eq(revoker.id, exemption.revokedBy))
    .where(and(eq(exemption.year, year), under(path)))
    .orderBy(desc(exemption.id))
    .all();
}
