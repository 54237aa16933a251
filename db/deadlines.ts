import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { Reader, Transaction } from "./client";
import { body } from "./schema/bodies";
import { deadline } from "./schema/deadlines";

export type DeadlineRow = ReturnType<typeof listDeadlines>[number];

/** Every deadline with the place it holds for, latest report year first, everybody's before those of places. */
export function listDeadlines(db: Reader) {
  return selectDeadlines(db).orderBy(desc(deadline.year), asc(body.path), asc(deadline.kind), asc(deadline.level)).all();
}

/** One deadline, or null. */
export function findDeadline(db: Reader, id: number): DeadlineRow | null {
  return selectDeadlines(db).where(eq(deadline.id, id)).get() ?? null;
}

function selectDeadlines(db: Reader) {
  return db
    .select({
      id: deadline.id,
      year: deadline.year,
      kind: deadline.kind,
      level: deadline.level,
      bodyId: deadline.bodyId,
      bodyName: body.name,
      path: body.path,
      date: deadline.date,
      publishBy: deadline.publishBy,
    })
    .from(deadline)
    .leftJoin(body, eq(body.id, deadline.bodyId))
    .$dynamic();
}

/** Where a deadline holds: a report year, a kind, a level (null: every one) and a place (null: everybody). */
export interface DeadlinePlace {
  readonly year: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel | null;
  readonly bodyId: number | null;
}

export interface DeadlineDates {
  readonly date: CalendarDate;
  readonly publishBy: CalendarDate | null;
}

/** The deadline that holds exactly there, or null. */
export function findDeadlineAt(db: Reader, { year, kind, level, bodyId }: DeadlinePlace): (DeadlineDates & { readonly id: number }) | null {
  const sameLevel = level === null ? isNull(deadline.level) : eq(deadline.level, level);
  const sameBody = bodyId === null ? isNull(deadline.bodyId) : eq(deadline.bodyId, bodyId);
  return (
    db
      .select()
      .from(deadline)
      .where(and(eq(deadline.year, year), eq(deadline.kind, kind), sameLevel, sameBody))
      .get() ?? null
  );
}

/** Sets the dates that hold exactly there and gives the deadline's id. */
export function saveDeadline(tx: Transaction, place: DeadlinePlace, dates: DeadlineDates): number {
  const before = findDeadlineAt(tx, place);
  if (!before)
    return tx
      .insert(deadline)
      .values({ ...place, ...dates })
      .returning()
      .get().id;
  tx.update(deadline).set(dates).where(eq(deadline.id, before.id)).run();
  return before.id;
}

/** Takes a deadline away; what was said of it stays in the audit log. */
export function removeDeadline(tx: Transaction, id: number): void {
  tx.delete(deadline).where(eq(deadline.id, id)).run();
}
