import { type CalendarDate, daysBetween } from "@/domain/deadlines/deadline";
import type { ComplianceDesk, ComplianceMatrix } from "@/server/compliance/compliance-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import type { MatrixQuery } from "./matrix-query";
import { breachName } from "./rule-name";

/** A share in per cent with one decimal, 92.9; null when there is nothing to divide by. Its fraction is always printed beside it. */
export function percentOf(part: number, whole: number): string | null {
  return whole === 0 ? null : ((100 * part) / whole).toFixed(1);
}

/** A deadline with how many bodies it binds and how many days are left (negative once it has passed). */
export interface DeadlineCount {
  readonly date: CalendarDate;
  readonly bodies: number;
  readonly daysLeft: number;
}

/** The deadlines of those that owe a report, earliest first, with the days that are left. */
export function countDeadlines({ deadlines, today }: ComplianceDesk): DeadlineCount[] {
  return deadlines.map(({ date, bodies }) => ({ date, bodies, daysLeft: daysBetween(today, date) }));
}

/** The places, rules and reviewers the matrix can be narrowed to, in words: those of the desk, and the rule chosen by an address. */
export function filterChoices(
  { byPlace, commonFindings, reviewers }: Pick<ComplianceDesk, "byPlace" | "commonFindings"> & Pick<ComplianceMatrix, "reviewers">,
  query: MatrixQuery,
  words: { locale: Locale; t: Text },
) {
  const rules = new Set([...commonFindings.map(({ rule }) => rule), ...(query.rule === null ? [] : [query.rule])]);
  return {
    places: byPlace.map(({ place, name }) => ({ value: String(place), label: name ?? words.t("office.place.own") })),
    reviewers: reviewers.map(({ accountId, name, officeName }) => ({ value: String(accountId), label: `${name}（${officeName}）` })),
    rules: [...rules].map((rule) => ({ value: rule, label: breachName(rule, words) })),
  };
}
