import { type Locale, languageTag } from "@/components/messages/locale";
import type { CalendarDate } from "@/domain/deadlines/deadline";

/** A calendar date in words: 1 月 31 日, or 31 Jan. */
export function printDate(date: CalendarDate, locale: Locale): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (locale === "zh") return `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日`;
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }).format(at);
}

/** The weekday: 周五 and 五, or Fri and F. */
export function printWeekday(date: CalendarDate, locale: Locale, width: "short" | "narrow" = "short"): string {
  return new Intl.DateTimeFormat(languageTag(locale), { timeZone: "UTC", weekday: width }).format(new Date(`${date}T00:00:00Z`));
}
