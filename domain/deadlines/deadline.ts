/** A calendar date in Asia/Shanghai, YYYY-MM-DD. */
export type CalendarDate = string;

const SHANGHAI_OFFSET = 8 * 3600_000;
const DAY = 24 * 3600_000;

/** The calendar date in Asia/Shanghai of an instant (milliseconds since 1970). China keeps UTC+8 all year. */
export function shanghaiDate(instant: number): CalendarDate {
  return new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** An instant in Asia/Shanghai to the minute: 2025-01-13 09:32. */
export function shanghaiMinute(instant: number): string {
  return new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, 16).replace("T", " ");
}

/** The number of the day in Asia/Shanghai an instant falls on, counted from 1970. */
export function shanghaiDay(instant: number): number {
  return Math.floor((instant + SHANGHAI_OFFSET) / DAY);
}

/** Days of the dates asked for: a season asks for the same few thousands of times. */
const knownDays = new Map<CalendarDate, number>();
const MOST_KNOWN = 1000;

/** The number of a calendar date's day, counted from 1970. */
export function dayOf(date: CalendarDate): number {
  const known = knownDays.get(date);
  if (known !== undefined) return known;
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
  if (knownDays.size >= MOST_KNOWN) knownDays.clear();
  knownDays.set(date, day);
  return day;
}

/** True when the instant lies after the deadline's last second: 23:59:59 is on time, 00:00:00 the next day is late. */
export function isAfterDeadline(instant: number, deadline: CalendarDate): boolean {
  return shanghaiDay(instant) > dayOf(deadline);
}

/** True for a day of the calendar written as YYYY-MM-DD: 2025-02-29 and 2025-1-31 are none. */
export function isCalendarDate(text: string): text is CalendarDate {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOf(to) - dayOf(from);
}
