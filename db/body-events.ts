import { and, asc, desc, eq, inArray, max, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ActBasis, ActPlan, BodyAct } from "@/domain/body/body-act";
import type { BodySuccession } from "@/domain/body/body-event";
import { type BodyRow, findBody, insertBody, updateBody } from "./bodies";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { bodyEvent, bodyLineage } from "./schema/body-events";
import { report } from "./schema/reports";

export type BodyEventRow = typeof bodyEvent.$inferSelect;

/** Who records an event, and when. */
export interface Recording {
  /** Null when the system itself does. */
  readonly accountId: number | null;
  readonly at: number;
}

type NewEvent = Pick<BodyEventRow, "kind" | "bodyId"> & Partial<BodyEventRow>;

/** Appends one event and gives its id. */
export function insertBodyEvent(tx: Reader, event: NewEvent & ActBasis, { accountId, at }: Recording): number {
  return tx
    .insert(bodyEvent)
    .values({ ...event, recordedBy: accountId, recordedAt: at })
    .returning({ id: bodyEvent.id })
    .get().id;
}

/** Does what a plan says, with its events and lineage; gives the bodies it changed or founded, as stored, founded ones by −1, −2 …. */
export function recordAct(
  tx: Transaction,
  { act, plan, basis }: { readonly act: BodyAct; readonly plan: ActPlan; readonly basis: ActBasis },
  by: Recording,
): ReadonlyMap<number, BodyRow> {
  const written = new Map<number, BodyRow>();
  const rowOf = (id: number) => written.get(id) ?? existing(tx, id);
  // Ended first: what is founded may take over the name or the code.
  for (const { id, validTo } of plan.ended) written.set(id, updateBody(tx, rowOf(id), { ...rowOf(id), validTo }));
  plan.founded.forEach((told, at) => {
    const row = insertBody(tx, { ...told, aliases: [], validFrom: basis.fromYear, validTo: null });
    written.set(-1 - at, row);
  });
  const subject = rowOf(plan.subjectId);
  if (plan.renamed) {
    const { name, shortName } = plan.renamed;
    const names = { formerName: subject.name, formerShortName: subject.shortName, newName: name };
    insertBodyEvent(tx, { ...basis, ...names, kind: "renamed", bodyId: subject.id }, by);
    written.set(subject.id, updateBody(tx, subject, { ...subject, name, shortName }));
  }
  if (plan.successions.length > 0 || act.kind === "abolished") {
    const eventId = insertBodyEvent(tx, { ...basis, kind: act.kind, bodyId: subject.id }, by);
    const kind = act.kind === "split" ? "split" : "merged";
    for (const { predecessorId, successorId } of plan.successions)
      tx.insert(bodyLineage)
        .values({ predecessorId, successorId: rowOf(successorId).id, fromYear: basis.fromYear, kind, eventId })
        // A body may hand on to the same one twice in a year; from then on it is known already.
        .onConflictDoNothing()
        .run();
  }
  for (const { id, parentId } of plan.moved) {
    // Read anew: a body moved before may have carried this one along.
    const before = existing(tx, id);
    const newParentId = rowOf(parentId).id;
    const moved = updateBody(tx, before, { ...before, parentId: newParentId });
    insertBodyEvent(tx, { ...basis, kind: "transferred", bodyId: id, formerParentId: before.parentId, newParentId }, by);
    written.set(id, moved);
  }
  return written;
}

function existing(reader: Reader, id: number): BodyRow {
  const row = findBody(reader, id);
  if (!row) throw new Error(`body ${id} does not exist`);
  return row;
}

/** An event as its history shows it: who recorded it, the parents by name. */
export interface ListedEvent {
  readonly event: BodyEventRow;
  readonly recordedBy: string | null;
  readonly formerParent: string | null;
  readonly newParent: string | null;
}

/** What happened to a body, latest first: its own events, and the mergers and divisions it took part in. */
export function listBodyEvents(reader: Reader, bodyId: number): readonly ListedEvent[] {
  const former = alias(body, "former_parent");
  const next = alias(body, "new_parent");
  const shared = sql`${bodyEvent.id} in (select ${bodyLineage.eventId} from ${bodyLineage} where ${bodyLineage.predecessorId} = ${bodyId} or ${bodyLineage.successorId} = ${bodyId})`;
  return reader
    .select({ event: bodyEvent, recordedBy: account.name, formerParent: former.name, newParent: next.name })
    .from(bodyEvent)
    .leftJoin(account, eq(account.id, bodyEvent.recordedBy))
    .leftJoin(former, eq(former.id, bodyEvent.formerParentId))
    .leftJoin(next, eq(next.id, bodyEvent.newParentId))
    .where(or(eq(bodyEvent.bodyId, bodyId), shared))
    .orderBy(desc(bodyEvent.date), desc(bodyEvent.id))
    .all();
}

const successionColumns = {
  predecessorId: bodyLineage.predecessorId,
  successorId: bodyLineage.successorId,
  fromYear: bodyLineage.fromYear,
  kind: bodyLineage.kind,
  eventId: bodyLineage.eventId,
};

export type ListedSuccession = BodySuccession & { readonly eventId: number };

/** Which bodies follow which, in the order of the years: of everybody, or those that touch these bodies. */
export function listSuccessions(reader: Reader, bodyIds?: readonly number[]): readonly ListedSuccession[] {
  const among = (column: typeof bodyLineage.predecessorId | typeof bodyLineage.successorId): SQL => inArray(column, [...(bodyIds ?? [])]);
  return reader
    .select(successionColumns)
    .from(bodyLineage)
    .where(bodyIds ? or(among(bodyLineage.predecessorId), among(bodyLineage.successorId)) : undefined)
    .orderBy(asc(bodyLineage.fromYear), asc(bodyLineage.id))
    .all();
}

/** Where bodies transferred with effect from a report year stood before, and where they stand since: as paths of today. */
export function listTransfers(reader: Reader, fromYear: number) {
  const former = alias(body, "former_parent");
  const next = alias(body, "new_parent");
  return reader
    .select({ bodyId: bodyEvent.bodyId, formerPath: former.path, newPath: next.path })
    .from(bodyEvent)
    .innerJoin(former, eq(former.id, bodyEvent.formerParentId))
    .innerJoin(next, eq(next.id, bodyEvent.newParentId))
    .where(and(eq(bodyEvent.kind, "transferred"), eq(bodyEvent.fromYear, fromYear)))
    .all();
}

/** The last year each body has a report for; bodies without any are left out. */
export function readLastFiledYears(reader: Reader): ReadonlyMap<number, number> {
  const rows = reader
    .select({ bodyId: report.bodyId, year: max(report.year) })
    .from(report)
    .groupBy(report.bodyId)
    .all();
  return new Map(rows.flatMap(({ bodyId, year }) => (year === null ? [] : [[bodyId, year] as const])));
}
