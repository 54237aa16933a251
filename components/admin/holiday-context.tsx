"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type HolidayCalendar, holidayYears } from "@/domain/deadlines/holidays";

const Holidays = createContext<HolidayCalendar>(holidayYears);

/** Gives the parts below the official calendars as the office has them. */
export function HolidayProvider({ holidays, children }: { holidays: HolidayCalendar; children: ReactNode }) {
  return <Holidays.Provider value={holidays}>{children}</Holidays.Provider>;
}

/** The official calendars. */
export function useHolidays(): HolidayCalendar {
  return useContext(Holidays);
}
