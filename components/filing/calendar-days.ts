import type { CalendarDate } from "@/domain/deadlines/deadline";
import { daysBetween } from "@/domain/deadlines/deadline";
import type { HolidayCalendar } from "@/domain/deadlines/holidays";
import { isWorkingDay } from "@/domain/deadlines/working-days";

export interface CalendarDay {
  readonly date: CalendarDate;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly working: boolean | null;
  readonly mark: "today" | "due" | "lastWorking" | null;
}

const DAY_MS = 24 * 3600_000;

/** More days than this do not fit one line; the number alone then has to do. */
const MOST_DAYS = 26;

/** The days from today to the deadline, or none when it has passed or lies too far ahead for one line. */
export function calendarDays(today: CalendarDate, deadline: CalendarDate, holidays?: HolidayCalendar): CalendarDay[] {
  const distance = daysBetween(today, deadline);
  if (distance < 1 || distance >= MOST_DAYS) return [];
  const start = Date.parse(`${today}T00:00:00Z`);
  const days = Array.from({ length: distance + 1 }, (_, step) => {
    const at = new Date(start + step * DAY_MS);
    const date = at.toISOString().slice(0, 10);
    return { date, day: at.getUTCDate(), weekday: at.getUTCDay(), working: isWorkingDay(date, holidays) };
  });
  const last = lastWorkingDay(days);
  return days.map((one) => ({
    ...one,
    mark: one.date === deadline ? "due" : one.date === today ? "today" : one.date === last ? "lastWorking" : null,
  }));
}

function lastWorkingDay(days: readonly { readonly date: CalendarDate; readonly working: boolean | null }[]): CalendarDate | null {
  return [...days].reverse().find(({ working }) => working === true)?.date ?? null;
}
