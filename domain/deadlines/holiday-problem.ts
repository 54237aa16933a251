import { daysBetween, isCalendarDate } from "./deadline";
import type { HolidayYear } from "./holidays";

/** Why a calendar cannot be that of a year; `day` is the first one that does not fit, as typed. */
export interface HolidayProblem {
  readonly reason: "notADay" | "endsBeforeStart" | "overlap" | "offAndWorked" | "notWeekend" | "noHolidays" | "tooMany";
  readonly day: string;
}

/** Statutory holidays with the weekends moved to them come to about 30 days; more than this is a slip. */
const MOST_DAYS_OFF = 60;

/** The first thing that makes an arrangement impossible for a year, or null: holidays are ranges of the year, worked days fall on its weekends. */
export function holidayProblem(year: number, { off, worked }: HolidayYear): HolidayProblem | null {
  if (off.length === 0) return { reason: "noHolidays", day: "" };
  for (const day of [...off.flat(), ...worked]) if (!isCalendarDate(`${year}-${day}`)) return { reason: "notADay", day };
  for (const [from, to] of off) if (to < from) return { reason: "endsBeforeStart", day: from };
  const sorted = [...off].sort(([a], [b]) => (a < b ? -1 : 1));
  const overlapping = sorted.find(([from], at) => at > 0 && from <= (sorted[at - 1]?.[1] ?? ""));
  if (overlapping) return { reason: "overlap", day: overlapping[0] };
  const both = worked.find((day) => off.some(([from, to]) => day >= from && day <= to));
  if (both !== undefined) return { reason: "offAndWorked", day: both };
  const weekday = worked.find((day) => ![0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay()));
  if (weekday !== undefined) return { reason: "notWeekend", day: weekday };
  const days = off.reduce((sum, [from, to]) => sum + daysBetween(`${year}-${from}`, `${year}-${to}`) + 1, 0);
  return days > MOST_DAYS_OFF ? { reason: "tooMany", day: "" } : null;
}
