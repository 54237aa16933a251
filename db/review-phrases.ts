import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import { reviewPhrase } from "./schema/reviews";

/** Whose phrases: the account's own and those its office shares. */
export interface PhraseOwner {
  readonly accountId: number;
  readonly officeId: number;
}

function visibleTo({ accountId, officeId }: PhraseOwner) {
  const shared = and(eq(reviewPhrase.officeId, officeId), isNull(reviewPhrase.accountId));
  return or(shared, eq(reviewPhrase.accountId, accountId));
}

/** The phrases an account may use, the office's first, each in the order they were saved. */
export function listPhraseRows(reader: Reader, owner: PhraseOwner) {
  const rows = reader.select().from(reviewPhrase).where(visibleTo(owner)).orderBy(asc(reviewPhrase.id)).all();
  return [...rows.filter(({ accountId }) => accountId === null), ...rows.filter(({ accountId }) => accountId !== null)];
}

export function insertPhrase(
  tx: Transaction,
  { owner, text, shared, at }: { owner: PhraseOwner; text: string; shared: boolean; at: number },
): void {
  const { accountId, officeId } = owner;
  tx.insert(reviewPhrase)
    .values({ officeId, accountId: shared ? null : accountId, text, savedBy: accountId, savedAt: at })
    .run();
}

/** Removes a phrase the account may use; false when there is none such. */
export function deletePhrase(tx: Transaction, owner: PhraseOwner, id: number): boolean {
  return (
    tx
      .delete(reviewPhrase)
      .where(and(eq(reviewPhrase.id, id), visibleTo(owner)))
      .run().changes > 0
  );
}
