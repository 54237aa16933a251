import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Role } from "@/domain/access/access";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { endLinks, keepFormerPassword } from "./passwords";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";

export type AccountRow = typeof account.$inferSelect;

const withBody = { account, bodyName: body.name, bodyPath: body.path, bodyValidTo: body.validTo };

/** The account with a login, its body's name and path, or undefined. */
export function findAccountByLogin(db: Reader, login: string) {
  return db.select(withBody).from(account).innerJoin(body, eq(body.id, account.bodyId)).where(eq(account.login, login)).get();
}

/** An account by id, with its body's name and path, or undefined. */
export function findAccount(db: Reader, id: number) {
  return db.select(withBody).from(account).innerJoin(body, eq(body.id, account.bodyId)).where(eq(account.id, id)).get();
}

/** The accounts of the bodies at and below a path, in the order of bodies and logins. */
export function listAccounts(db: Reader, path: string) {
  return db
    .select(withBody)
    .from(account)
    .innerJoin(body, eq(body.id, account.bodyId))
    .where(under(path))
    .orderBy(asc(body.path), asc(account.login))
    .all();
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: number;
  readonly passwordHash: string;
  /** Somebody else chose the password: it is changed at the first sign-in. */
  readonly passwordIsInitial?: boolean;
  readonly createdAt: number;
}

/** Adds an account and gives its id; throws when the login is taken. */
export function insertAccount(tx: Reader, values: NewAccount): number {
  return tx.insert(account).values(values).returning({ id: account.id }).get().id;
}

/** Disables an account at an instant, or enables it (null). Its sessions and links end at once. */
export function setDisabled(tx: Transaction, id: number, disabledAt: number | null): void {
  endLinks(tx, id);
  tx.update(account)
    .set({ disabledAt, tokenVersion: sql`${account.tokenVersion} + 1` })
    .where(eq(account.id, id))
    .run();
}

/**
 * Gives an account a password of its bearer's own choice and unlocks it. Its sessions and links end at once. The one before is
 * remembered, unless it was nobody's.
 */
export function setPassword(tx: Transaction, id: number, passwordHash: string, { remember = true } = {}): void {
  const passwordSetAt = Date.now();
  if (remember) keepFormerPassword(tx, id, passwordSetAt);
  endLinks(tx, id);
  tx.update(account)
    .set({ passwordHash, passwordSetAt, passwordIsInitial: false, ...unlocked, tokenVersion: sql`${account.tokenVersion} + 1` })
    .where(eq(account.id, id))
    .run();
}

const unlocked = { failedAttempts: 0, lockedUntil: null };

/** Who an account is: its name, role and body. A change of role or body ends its sessions. */
export function updateAccount(tx: Transaction, id: number, values: Pick<AccountRow, "name" | "role" | "bodyId">): void {
  const moved = sql`${account.role} <> ${values.role} or ${account.bodyId} <> ${values.bodyId}`;
  tx.update(account)
    .set({ ...values, tokenVersion: sql`${account.tokenVersion} + (${moved})` })
    .where(eq(account.id, id))
    .run();
}

/** When an account locks: after how many attempts, for how long (milliseconds). */
export interface LockRule {
  readonly attempts: number;
  readonly duration: number;
}

/**
 * Counts one attempt to sign in before the password is looked at, so that attempts made at once cannot outrun the lock.
 * False when the account is locked at `now`. The last attempt allowed locks it; a success takes that back.
 */
export function takeAttempt(db: Reader, id: number, { now, rule }: { now: number; rule: LockRule }): boolean {
  const attempts = sql`CASE WHEN ${account.lockedUntil} IS NULL THEN ${account.failedAttempts} ELSE 0 END + 1`;
  const taken = db
    .update(account)
    .set({
      failedAttempts: sql`${attempts}`,
      lockedUntil: sql`CASE WHEN ${attempts} >= ${rule.attempts} THEN ${now + rule.duration} END`,
    })
    .where(and(eq(account.id, id), or(isNull(account.lockedUntil), lte(account.lockedUntil, now))))
    .run();
  return taken.changes === 1;
}

/** Notes a successful sign-in and takes back the attempts counted before it. */
export function noteSignIn(tx: Transaction, id: number, at: number): void {
  // The age of passwords set by earlier releases counts from here.
  const passwordSetAt = sql`coalesce(${account.passwordSetAt}, ${at})`;
  tx.update(account)
    .set({ ...unlocked, lastSignInAt: at, passwordSetAt })
    .where(eq(account.id, id))
    .run();
}

/** True when there is any account at all. */
export function hasAccounts(db: Reader): boolean {
  return db.select({ id: account.id }).from(account).limit(1).get() !== undefined;
}
