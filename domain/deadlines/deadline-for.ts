import type { BodyKind, BodyLevel } from "../body/body";
import type { CalendarDate } from "./deadline";

/** A deadline as data: report year × kind × level; a null level holds for every level. */
export interface DeadlineRule {
  readonly year: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel | null;
  readonly date: CalendarDate;
}

/** The last day for a body's report of a year: the rule of its kind and level before the one for every level; null when none is set. */
export function deadlineFor(
  body: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
  deadlines: readonly DeadlineRule[],
): CalendarDate | null {
  const ofKind = deadlines.filter((deadline) => deadline.year === year && deadline.kind === body.kind);
  const exact = ofKind.find(({ level }) => level === body.level);
  return (exact ?? ofKind.find(({ level }) => level === null))?.date ?? null;
}
