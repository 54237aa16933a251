import { type BodyGroup, bodyGroups } from "@/domain/body/body-group";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { CLOSURE_FAMILY } from "./metric-groups";

export const compareViews = ["trend", "ranking", "heat"] as const;
export type CompareViewName = (typeof compareViews)[number];

/** What the address of a comparison asks for. */
export interface CompareQuery {
  /** A metric of the catalogue, or the closure family. */
  readonly metric: string;
  readonly group: BodyGroup;
  readonly bodyIds: readonly number[];
  readonly years: readonly number[];
  readonly view: CompareViewName;
  readonly focus: number | null;
}

/** First year of the comparable national forms. */
const FIRST_YEAR = 2019;
const MOST_BODIES = 60;

function yearOf(text: string | undefined, otherwise: number, newest: number): number {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : otherwise;
  return Math.min(Math.max(year, FIRST_YEAR), newest);
}

/**
 * The comparison an address asks for. Anything unknown falls back to the default (application volume of the cities over five
 * years), so that an old link still opens. `since` and `to` bound the years.
 */
export function parseCompare(query: Readonly<Record<string, string>>, newest: number): CompareQuery {
  const known = query.metric === CLOSURE_FAMILY || computableMetrics.some(({ id }) => id === query.metric);
  const to = yearOf(query.to, newest, newest);
  const since = Math.min(yearOf(query.since, to - 4, newest), to);
  const bodyIds = [...new Set((query.bodies ?? "").split(",").filter((id) => /^\d+$/.test(id)))].slice(0, MOST_BODIES).map(Number);
  const group = bodyGroups.find((name) => name === query.group) ?? "cities";
  return {
    metric: known && query.metric ? query.metric : "applicationsReceived",
    group: group === "ids" && bodyIds.length === 0 ? "cities" : group,
    bodyIds,
    years: Array.from({ length: to - since + 1 }, (_, i) => since + i),
    view: compareViews.find((name) => name === query.view) ?? "trend",
    focus: /^\d+$/.test(query.focus ?? "") ? Number(query.focus) : null,
  };
}
