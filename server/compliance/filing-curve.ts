import { type CalendarDate, dayOf, daysBetween, shanghaiDay } from "@/domain/deadlines/deadline";
import type { ComplianceDesk } from "./compliance-view";

/** Days drawn after the last deadline, so that the late ones are seen. */
const DAYS_AFTER = 30;
/** A year has no more days than this. */
const LAST_DAY = 365;

/** The two seasons drawn on one axis: first submissions of this one and the one before, and the deadlines of this one. */
export interface TwoSeasons {
  readonly now: readonly number[];
  readonly before: readonly number[];
  readonly deadlines: readonly CalendarDate[];
}

/** Cumulative first submissions by day since 1 January after the report year, this season and the one before. */
export function filingCurve(year: number, today: CalendarDate, { now, before, ...dates }: TwoSeasons): ComplianceDesk["curve"] {
  const todayDay = daysBetween(firstDay(year), today);
  const deadlines = dates.deadlines.map((deadline) => daysBetween(firstDay(year), deadline));
  const submissions = submissionDays(now, year);
  const formerSubmissions = submissionDays(before, year - 1);
  const last = Math.min(LAST_DAY, Math.max(0, ...[...new Set(deadlines)].map((day) => day + DAYS_AFTER)));
  const days = Array.from({ length: last + 1 }, (_, day) => day);
  const cumulative = cumulate(submissions, days);
  return {
    days,
    thisSeason: cumulative.map((filed, day) => (day <= todayDay ? filed : null)),
    lastSeason: cumulate(formerSubmissions, days),
    deadlineDay: commonest(deadlines),
    todayDay,
  };
}

const firstDay = (year: number): CalendarDate => `${year + 1}-01-01`;

/** Days of the first submissions; those of December before count as day 0. */
function submissionDays(instants: readonly number[], year: number): readonly number[] {
  const first = dayOf(firstDay(year));
  return instants.map((instant) => Math.max(0, shanghaiDay(instant) - first));
}

function cumulate(submissions: readonly number[], days: readonly number[]): number[] {
  const onDay = days.map(() => 0);
  for (const day of submissions) if (day < onDay.length) onDay[day] = (onDay[day] ?? 0) + 1;
  let sum = 0;
  return onDay.map((filed) => {
    sum += filed;
    return sum;
  });
}

/** The deadline most bodies share: the one the axis marks. */
function commonest(days: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [first] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || dayA - dayB);
  return first?.[0] ?? null;
}
