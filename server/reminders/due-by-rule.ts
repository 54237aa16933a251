import type { Reader } from "@/db/client";
import { type CalendarDate, daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import { listOwedReports, type OwedReport } from "./owed-reports";

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Rules send from this hour on (Asia/Shanghai): nobody is reminded at midnight. */
const FIRST_HOUR = 8;

/** The latest day on which rules have to have sent by an instant. */
export function ruleDay(now: number): CalendarDate {
  return shanghaiDate(now - FIRST_HOUR * HOUR);
}

/** A date so many days later, or earlier. */
export function shiftDay(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A report that is owed, with the day on which a rule is due for it. */
export interface RuleDue {
  readonly report: Extract<OwedReport, { owes: true }>;
  readonly year: number;
  readonly dueOn: CalendarDate;
}

/** The report years whose last day can lie so near that a rule is due about now. */
export function yearsAround(now: number): readonly number[] {
  const filingYear = Number(shanghaiDate(now).slice(0, 4));
  return [filingYear - 2, filingYear - 1, filingYear];
}

/**
 * The reports never handed in at and below a path, with the day a rule of so many days is due for each. Reports sent back have met
 * their day; whether they are mended is for a person to ask.
 */
export function listDueByRule(reader: Reader, { path, days, now }: { path: string; days: number; now: number }): readonly RuleDue[] {
  return yearsAround(now).flatMap((year) =>
    listOwedReports(reader, { path, year, now }).flatMap((report) => {
      if (!report.owes || report.facts.state === "returned" || report.facts.deadline === null) return [];
      return [{ report, year, dueOn: shiftDay(report.facts.deadline, days) }];
    }),
  );
}

/** Whether a day lies in a span of days, both included. */
export function isWithin(date: CalendarDate, from: CalendarDate, to: CalendarDate): boolean {
  return daysBetween(from, date) >= 0 && daysBetween(date, to) >= 0;
}
