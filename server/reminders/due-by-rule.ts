import type { Reader } from "@/db/client";
import { type CalendarDate, daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import { listOwedReports } from "./owed-reports";

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

/** The report years whose last day can lie so near that a rule is due about now. */
export function yearsAround(now: number): readonly number[] {
  const filingYear = Number(shanghaiDate(now).slice(0, 4));
  return [filingYear - 2, filingYear - 1, filingYear];
}

/** A report never handed in that has a last day. */
export interface OpenReport {
  readonly bodyId: number;
  readonly year: number;
  readonly deadline: CalendarDate;
}

/**
 * The reports at and below a path that were never handed in, of the years about now. Reports sent back have met their day; whether
 * they are mended is for a person to ask.
 */
export function listOpenReports(reader: Reader, { path, now }: { path: string; now: number }): readonly OpenReport[] {
  return yearsAround(now).flatMap((year) =>
    listOwedReports(reader, { path, year, now }).flatMap((report) => {
      if (!report.owes || report.facts.state === "returned" || report.facts.deadline === null) return [];
      return [{ bodyId: report.body.id, year, deadline: report.facts.deadline }];
    }),
  );
}

/** Whether a day lies in a span of days, both included. */
export function isWithin(date: CalendarDate, from: CalendarDate, to: CalendarDate): boolean {
  return daysBetween(from, date) >= 0 && daysBetween(date, to) >= 0;
}
