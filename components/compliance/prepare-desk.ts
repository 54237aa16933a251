import { type CalendarDate, daysBetween } from "@/domain/deadlines/deadline";
import type { MatrixRow } from "@/server/compliance/compliance-view";

/** A share in per cent with one decimal, 92.9; null when there is nothing to divide by. Its fraction is always printed beside it. */
export function percentOf(part: number, whole: number): string | null {
  return whole === 0 ? null : ((100 * part) / whole).toFixed(1);
}

/** A deadline with how many bodies it binds and how many days are left (negative once it has passed). */
export interface DeadlineCount {
  readonly date: CalendarDate;
  readonly bodies: number;
  readonly daysLeft: number;
}

/** The deadlines of the bodies shown, earliest first. */
export function countDeadlines(rows: readonly MatrixRow[], today: CalendarDate): DeadlineCount[] {
  const bodies = new Map<CalendarDate, number>();
  for (const { deadline } of rows) if (deadline !== null) bodies.set(deadline, (bodies.get(deadline) ?? 0) + 1);
  return [...bodies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, count]) => ({ date, bodies: count, daysLeft: daysBetween(today, date) }));
}
