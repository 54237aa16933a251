import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { formerPassword, passwordLink } from "./schema/passwords";

/** Remembers the password an account has now, before another takes its place. */
export function keepFormerPassword(tx: Transaction, accountId: number, replacedAt: number): void {
  const row = tx.select({ passwordHash: account.passwordHash }).from(account).where(eq(account.id, accountId)).get();
  if (row) tx.insert(formerPassword).values({ accountId, passwordHash: row.passwordHash, replacedAt }).run();
}

/** The hashes of the last passwords of an account, the present one first. */
export function lastPasswords(reader: Reader, accountId: number, most: number): readonly string[] {
  const now = reader.select({ hash: account.passwordHash }).from(account).where(eq(account.id, accountId)).all();
  const former = reader
    .select({ hash: formerPassword.passwordHash })
    .from(formerPassword)
    .where(eq(formerPassword.accountId, accountId))
    .orderBy(desc(formerPassword.id))
    .limit(most)
    .all();
  return [...now, ...former].slice(0, most).map(({ hash }) => hash);
}

export interface NewLink {
  readonly accountId: number;
  readonly tokenHash: string;
  readonly issuedBy: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Adds the one link of an account: those before it end. */
export function insertLink(tx: Transaction, link: NewLink): void {
  endLinks(tx, link.accountId, link.issuedAt);
  tx.insert(passwordLink).values(link).run();
}

/** Ends every link of an account that is still open. */
export function endLinks(tx: Transaction, accountId: number, endedAt = Date.now()): void {
  tx.update(passwordLink)
    .set({ endedAt })
    .where(and(eq(passwordLink.accountId, accountId), isNull(passwordLink.endedAt)))
    .run();
}

/** The link with this token that can still be used at an instant, or undefined. */
export function findOpenLink(reader: Reader, tokenHash: string, now: number) {
  return reader
    .select({ id: passwordLink.id, accountId: passwordLink.accountId })
    .from(passwordLink)
    .innerJoin(account, eq(account.id, passwordLink.accountId))
    .where(
      and(eq(passwordLink.tokenHash, tokenHash), isNull(passwordLink.endedAt), gt(passwordLink.expiresAt, now), isNull(account.disabledAt)),
    )
    .get();
}
