import { type CalendarDate, daysBetween } from "./deadline";
import { type HolidayCalendar, holidayYears } from "./holidays";

const DAY = 24 * 3600_000;

function dateAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether people work on a date by the official calendar; null when the calendar of that year is not known here. */
export function isWorkingDay(date: CalendarDate, calendars: HolidayCalendar = holidayYears): boolean | null {
  const calendar = calendars[Number(date.slice(0, 4))];
  if (!calendar) return null;
  const day = date.slice(5);
  if (calendar.worked.includes(day)) return true;
  if (calendar.off.some(([from, to]) => day >= from && day <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * Working days after `from` up to and including `to`: on Monday, Tuesday is one working day away. Negative when `to` lies before.
 * Null when a date falls into a year whose official calendar is not known: never a guess.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendars: HolidayCalendar = holidayYears): number | null {
  const distance = daysBetween(from, to);
  if (distance < 0) {
    const back = workingDaysBetween(to, from, calendars);
    return back === null ? null : -back;
  }
  let count = 0;
  for (let step = 1; step <= distance; step++) {
    const working = isWorkingDay(dateAfter(from, step), calendars);
    if (working === null) return null;
    if (working) count++;
  }
  return count;
}
