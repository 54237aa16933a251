import { type HolidayCalendar, type HolidayYear, holidayYears } from "@/domain/deadlines/holidays";
import type { Reader, Transaction } from "./client";
import type { Act } from "./grants";
import { holidayCalendar } from "./schema/obligations";

/** The official calendars: those of the product, and those the office added or put in their place. */
export function loadHolidays(db: Reader): HolidayCalendar {
  const added = db.select().from(holidayCalendar).all();
  return { ...holidayYears, ...Object.fromEntries(added.map(({ year, off, worked }) => [year, { off, worked }])) };
}

/** Sets the calendar of a year. */
export function saveHolidays(tx: Transaction, { year, off, worked }: HolidayYear & { readonly year: number }, { by, at }: Act): void {
  const row = { off, worked, savedBy: by.accountId, savedAt: at };
  tx.insert(holidayCalendar)
    .values({ year, ...row })
    .onConflictDoUpdate({ target: holidayCalendar.year, set: row })
    .run();
}
