import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { Reader, Transaction } from "./client";
import { deadline } from "./schema/deadlines";

/** Every deadline, latest report year first. */
export function listDeadlines(db: Reader) {
  return db.select().from(deadline).orderBy(desc(deadline.year), asc(deadline.kind), asc(deadline.level)).all();
}

export interface NewDeadline {
  readonly year: number;
  readonly kind: BodyKind;
  /** Null: every level. */
  readonly level: BodyLevel | null;
  readonly date: CalendarDate;
}

/** Sets the deadline of a report year, kind and level; gives it with the date that held before, if any. */
export function saveDeadline(tx: Transaction, { year, kind, level, date }: NewDeadline) {
  const sameLevel = level === null ? isNull(deadline.level) : eq(deadline.level, level);
  const before = tx
    .select()
    .from(deadline)
    .where(and(eq(deadline.year, year), eq(deadline.kind, kind), sameLevel))
    .get();
  const saved = before
    ? tx.update(deadline).set({ date }).where(eq(deadline.id, before.id)).returning().get()
    : tx.insert(deadline).values({ year, kind, level, date }).returning().get();
  return { saved, dateBefore: before?.date ?? null };
}
