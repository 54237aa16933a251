import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { MetricNoteKind } from "@/domain/metrics/metric-note";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { metricNote, savedView } from "./schema/views";

/** Whose views: the account's own and those its office shares. */
export interface ViewOwner {
  readonly accountId: number;
  readonly officeId: number;
}

const visibleTo = ({ accountId, officeId }: ViewOwner) =>
  and(isNull(savedView.retiredAt), or(eq(savedView.savedBy, accountId), and(eq(savedView.shared, true), eq(savedView.officeId, officeId))));

/** The views an account may open, newest first, with the name of who saved them. */
export function listViewRows(reader: Reader, owner: ViewOwner) {
  return reader
    .select({ view: savedView, savedByName: account.name })
    .from(savedView)
    .innerJoin(account, eq(account.id, savedView.savedBy))
    .where(visibleTo(owner))
    .orderBy(desc(savedView.id))
    .all();
}

export type NewView = Pick<typeof savedView.$inferInsert, "name" | "query" | "shared">;

export function insertView(tx: Transaction, { owner, values, at }: { owner: ViewOwner; values: NewView; at: number }): number {
  return tx
    .insert(savedView)
    .values({ ...values, officeId: owner.officeId, savedBy: owner.accountId, savedAt: at })
    .returning({ id: savedView.id })
    .get().id;
}

/** Changes a living view of the account's own; false when there is none such. */
export function changeView(
  tx: Transaction,
  own: { readonly id: number; readonly accountId: number },
  change: Partial<Pick<typeof savedView.$inferInsert, "name" | "shared" | "retiredAt">>,
): boolean {
  const mine = and(eq(savedView.id, own.id), eq(savedView.savedBy, own.accountId), isNull(savedView.retiredAt));
  return tx.update(savedView).set(change).where(mine).run().changes > 0;
}

/** Living notes on metrics, by year, with who wrote them and at which office. */
export function listNoteRows(reader: Reader, metrics: readonly string[]) {
  return reader
    .select({ note: metricNote, writtenByName: account.name, officeName: body.name, officePath: body.path })
    .from(metricNote)
    .innerJoin(account, eq(account.id, metricNote.writtenBy))
    .innerJoin(body, eq(body.id, account.bodyId))
    .where(and(inArray(metricNote.metric, [...metrics]), isNull(metricNote.retiredAt)))
    .orderBy(asc(metricNote.year), asc(metricNote.id))
    .all();
}

export interface NewNote {
  readonly metric: string;
  readonly year: number;
  readonly bodyId: number | null;
  readonly kind: MetricNoteKind;
  readonly text: string;
}

export function insertNote(tx: Transaction, note: NewNote, { by, at }: { readonly by: number; readonly at: number }): number {
  return tx
    .insert(metricNote)
    .values({ ...note, writtenBy: by, writtenAt: at })
    .returning({ id: metricNote.id })
    .get().id;
}

/** The living note of an id, with the path of the office that wrote it. */
export function findNote(reader: Reader, id: number) {
  return reader
    .select({ note: metricNote, officePath: body.path })
    .from(metricNote)
    .innerJoin(account, eq(account.id, metricNote.writtenBy))
    .innerJoin(body, eq(body.id, account.bodyId))
    .where(and(eq(metricNote.id, id), isNull(metricNote.retiredAt)))
    .get();
}

export function retireNoteRow(tx: Transaction, id: number, { by, at }: { readonly by: number; readonly at: number }): void {
  tx.update(metricNote).set({ retiredAt: at, retiredBy: by }).where(eq(metricNote.id, id)).run();
}
