import { and, desc, eq } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import type { Act, BodyYear } from "./grants";
import { account } from "./schema/accounts";
import { publication } from "./schema/obligations";

export type PublicationRow = ReturnType<typeof listPublications>[number];

/** Where a body said it published a year's report, latest first: the first one holds. */
export function listPublications(db: Reader, { bodyId, year }: BodyYear) {
  return db
    .select({
      id: publication.id,
      address: publication.address,
      publishedOn: publication.publishedOn,
      at: publication.recordedAt,
      by: account.name,
    })
    .from(publication)
    .innerJoin(account, eq(account.id, publication.recordedBy))
    .where(and(eq(publication.bodyId, bodyId), eq(publication.year, year)))
    .orderBy(desc(publication.id))
    .all();
}

/** The publication that holds, or null. */
export function latestPublication(db: Reader, of: BodyYear): PublicationRow | null {
  return listPublications(db, of)[0] ?? null;
}

/** Enters a publication in place of the one that held. */
export function insertPublication(
  tx: Transaction,
  told: BodyYear & { readonly address: string; readonly publishedOn: string; readonly replaces: number | null },
  { by, at }: Act,
): number {
  return tx
    .insert(publication)
    .values({ ...told, recordedBy: by.accountId, recordedAt: at })
    .returning({ id: publication.id })
    .get().id;
}
