import type { BodyKind, BodyLevel } from "../body/body";
import { type DeadlineRule, type RegularDates, regularDates } from "./regular-dates";

/** The regular dates of a body and year, from rules indexed before. */
export type RegularDatesOf = (
  body: { readonly kind: BodyKind; readonly level: BodyLevel; readonly path: string },
  year: number,
) => RegularDates;

/** Indexes deadline rules: bodies of one kind and level under the same places share an answer, found once. */
export function indexDeadlines(rules: readonly DeadlineRule[]): RegularDatesOf {
  const index = new Map<string, { rules: DeadlineRule[]; places: Set<string> }>();
  for (const rule of rules) {
    const key = `${rule.year}:${rule.kind}`;
    const group = index.get(key) ?? { rules: [], places: new Set() };
    group.rules.push(rule);
    if (rule.path !== "/") group.places.add(rule.path);
    index.set(key, group);
  }
  const known = new Map<string, RegularDates>();
  return (body, year) => {
    const group = index.get(`${year}:${body.kind}`);
    const place = group && group.places.size > 0 ? deepestPlace(body.path, group.places) : "/";
    const key = `${year}:${body.kind}:${body.level}:${place}`;
    const dates = known.get(key) ?? regularDates(body, year, group?.rules ?? []);
    known.set(key, dates);
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
