"use client";

import type { CalendarDate } from "@/domain/deadlines/deadline";
import { isWorkingDay } from "@/domain/deadlines/working-days";
import { printWeekday } from "../filing/print-date";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { useHolidays } from "./holiday-context";

/** The weekday of a date, and whether people work on it by the official calendar, as far as that is known. */
export function DayNote({ date }: { date: CalendarDate }) {
  const t = useText();
  const locale = useLocale();
  const working = isWorkingDay(date, useHolidays());
  const note = working === null ? "unknown" : working ? "working" : "off";
  return (
    <span className={working === false ? styles.off : styles.dim}>
      {printWeekday(date, locale)} {t(`admin.day.${note}`)}
    </span>
  );
}
