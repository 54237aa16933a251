import { type CalendarDate, daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { ComplianceDesk } from "./compliance-view";
import type { JudgedFiling } from "./season";

/** Days drawn after the last deadline, so that the late ones are seen. */
const DAYS_AFTER = 30;
/** A year has no more days than this. */
const LAST_DAY = 365;

/** The two seasons drawn on one axis. */
export interface TwoSeasons {
  readonly now: readonly JudgedFiling[];
  readonly before: readonly JudgedFiling[];
}

/** Cumulative first submissions by day since 1 January after the report year, this season and the one before. */
export function filingCurve(year: number, today: CalendarDate, { now, before }: TwoSeasons): ComplianceDesk["curve"] {
  const todayDay = daysBetween(firstDay(year), today);
  const deadlines = now.flatMap(({ deadline }) => (deadline === null ? [] : [daysBetween(firstDay(year), deadline)]));
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
function submissionDays(filings: readonly JudgedFiling[], year: number): readonly number[] {
  return filings.flatMap(({ row }) =>
    row?.firstSubmittedAt == null ? [] : [Math.max(0, daysBetween(firstDay(year), shanghaiDate(row.firstSubmittedAt)))],
  );
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
