import type { Text } from "../messages/server-text";

/** The day of an automatic reminder in words: so many days before, on or after the last day. */
export function dayWords(days: number, t: Text): string {
  if (days === 0) return t("reminders.rules.on");
  return days < 0 ? t("reminders.rules.before", { n: -days }) : t("reminders.rules.after", { n: days });
}
