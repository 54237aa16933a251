import { type BodyLevel, bodyLevels } from "../body/body";
import type { CalendarDate } from "./deadline";
import { type DeadlineRule, regularDates } from "./regular-dates";

/** The date above that a local one would overstep. */
export interface Limit {
  readonly of: "date" | "publishBy";
  readonly date: CalendarDate;
}

/**
 * The limit a local rule would overstep, or null: bodies of a place never get more time than the place above gives them. A rule
 * for every level is held against each level found there, those from the place's own level down.
 */
export function laterThanAbove(
  local: DeadlineRule,
  { rules, ownLevel }: { readonly rules: readonly DeadlineRule[]; readonly ownLevel: BodyLevel },
): Limit | null {
  const above = rules.filter(({ path }) => path !== local.path);
  const levels = local.level === null ? bodyLevels.slice(bodyLevels.indexOf(ownLevel)) : [local.level];
  const limits = levels.map((level) => regularDates({ kind: local.kind, level, path: local.path }, local.year, above));
  const filing = limits.flatMap(({ deadline }) => (deadline !== null && deadline < local.date ? [deadline] : [])).sort()[0];
  if (filing !== undefined) return { of: "date", date: filing };
  const { publishBy } = local;
  const publishing =
    publishBy === null
      ? undefined
      : limits
          .map((one) => one.publishBy)
          .filter((one) => one < publishBy)
          .sort()[0];
  return publishing === undefined ? null : { of: "publishBy", date: publishing };
}
