import { type CalendarDate, dayOf, daysBetween, shanghaiDay } from "@/domain/deadlines/deadline";
import type { ComplianceDesk } from "./compliance-view";

/** Days drawn after the last deadline, so that the late ones are seen. */
const DAYS_AFTER = 30;
/** A year has no more days than this. */
const LAST_DAY = 365;

/** The two seasons drawn on one axis: first submissions (null: none) of this one and the one before, and the deadlines of this one. */
export interface TwoSeasons {
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
  readonly deadlines: ComplianceDesk["deadlines"];
}

/** Cumulative first submissions by day since 1 January after the report year, this season and the one before. */
export function filingCurve(year: number, today: CalendarDate, { now, before, ...dates }: TwoSeasons): ComplianceDesk["curve"] {
  const todayDay = daysBetween(firstDay(year), today);
  const deadlines = dates.deadlines.map(({ date, bodies }) => ({ day: daysBetween(firstDay(year), date), bodies }));
  const submissions = submissionDays(now, year);
  const formerSubmissions = submissionDays(before, year - 1);
  const last = Math.min(LAST_DAY, Math.max(0, ...deadlines.map(({ day }) => day + DAYS_AFTER)));
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
function submissionDays(instants: readonly (number | null)[], year: number): readonly number[] {
  const first = dayOf(firstDay(year));
  const days: number[] = [];
  for (const instant of instants) if (instant !== null) days.push(Math.max(0, shanghaiDay(instant) - first));
  return days;
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

/** The deadline most bodies share, the earliest of equals: the one the axis marks. */
function commonest(deadlines: readonly { readonly day: number; readonly bodies: number }[]): number | null {
  const [first] = [...deadlines].sort((a, b) => b.bodies - a.bodies || a.day - b.day);
  return first?.day ?? null;
}
