import type { BodyKind, BodyLevel } from "../body/body";
import { type DeadlineRule, type RegularDates, regularDates } from "./regular-dates";

/** The regular dates of a body and year, from rules indexed before. */
export type RegularDatesOf = (
  body: { readonly kind: BodyKind; readonly level: BodyLevel; readonly path: string },
  year: number,
) => RegularDates;

/** The rules of one year and kind, the places they name, and the answers found so far by level and place. */
interface RuleGroup {
  readonly rules: DeadlineRule[];
  readonly places: Set<string>;
  readonly known: Map<string, RegularDates>;
}

/** Indexes deadline rules: bodies of one kind and level under the same places share an answer, found once. */
export function indexDeadlines(rules: readonly DeadlineRule[]): RegularDatesOf {
  const index = new Map<number, Map<BodyKind, RuleGroup>>();
  const groupOf = (year: number, kind: BodyKind): RuleGroup => {
    const kinds = index.get(year) ?? new Map<BodyKind, RuleGroup>();
    index.set(year, kinds);
    const group = kinds.get(kind) ?? { rules: [], places: new Set(), known: new Map() };
    kinds.set(kind, group);
    return group;
  };
  for (const rule of rules) {
    const group = groupOf(rule.year, rule.kind);
    group.rules.push(rule);
    if (rule.path !== "/") group.places.add(rule.path);
  }
  return (body, year) => {
    const group = index.get(year)?.get(body.kind) ?? groupOf(year, body.kind);
    const place = group.places.size > 0 ? deepestPlace(body.path, group.places) : "/";
    const key = place === "/" ? body.level : `${body.level}:${place}`;
    const known = group.known.get(key);
    if (known) return known;
    const dates = regularDates(body, year, group.rules);
    group.known.set(key, dates);
    return dates;
  };
}

/** The most specific place that holds the path; every place above it holds it as well. */
function deepestPlace(path: string, places: ReadonlySet<string>): string {
  for (let end = path.length; end > 1; end = path.lastIndexOf("/", end - 2) + 1) {
    const place = path.slice(0, end);
    if (places.has(place)) return place;
  }
  return "/";
}
