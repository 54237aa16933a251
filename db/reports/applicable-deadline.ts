import { and, eq, isNull, or } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { Reader } from "../client";
import { deadline } from "../schema/deadlines";

/** The last day for a body's report of a year: the date of its kind and level, else of its kind at every level, else null. */
export function applicableDeadline(
  reader: Reader,
  owner: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
): CalendarDate | null {
  const rows = reader
    .select({ level: deadline.level, date: deadline.date })
    .from(deadline)
    .where(and(eq(deadline.year, year), eq(deadline.kind, owner.kind), or(isNull(deadline.level), eq(deadline.level, owner.level))))
    .all();
  return (rows.find(({ level }) => level !== null) ?? rows[0])?.date ?? null;
}

/** Every deadline, for lists of many bodies. */
export function listDeadlineRows(reader: Reader): readonly (typeof deadline.$inferSelect)[] {
  return reader.select().from(deadline).all();
}
