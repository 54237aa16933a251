import type { BodySelection } from "@/domain/body/body-group";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { metricIdPattern } from "@/domain/metrics/resolve-metric";
import { CLOSURE_FAMILY } from "./metric-groups";
import { numberOf, parseSelection, selectionQuery } from "./parse-selection";

/** The ways to look at a comparison, as the tabs show them. */
export const compareViews = [
  "multiples",
  "trend",
  "ranking",
  "funnel",
  "distribution",
  "heat",
  "composition",
  "dumbbell",
  "scatter",
  "table",
] as const;
export type CompareViewName = (typeof compareViews)[number];

/** Three bodies have a colour of their own, the others share the fourth; a slot stays empty when its body is unmarked. */
export const MARKS = 3;
export type MarkedBodies = readonly (number | null)[];

/** What the address of a comparison asks for. */
export interface CompareQuery {
  /** A metric of the catalogue, a cell (`cell:…`), one of somebody's own (`own:…`), or the closure family. */
  readonly metric: string;
  /** The second metric of the scatter. */
  readonly against: string;
  readonly selection: BodySelection;
  readonly years: readonly number[];
  readonly view: CompareViewName;
  readonly marks: MarkedBodies;
  /** From 1. */
  readonly page: number;
  /** True when the numbers are asked for instead of the drawing. */
  readonly asTable: boolean;
}

/** First year of the comparable national forms. */
const FIRST_YEAR = 2019;
const VOLUME = "applicationsReceived";
const CONCLUDED = "applicationsConcluded";

type Query = Readonly<Record<string, string>>;

function yearOf(text: string | undefined, otherwise: number, newest: number): number {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : otherwise;
  return Math.min(Math.max(year, FIRST_YEAR), newest);
}

/** A metric id as an address may name it: cells and own metrics are looked up later, an unknown one falls back here. */
function metricIdOf(text: string | undefined, otherwise: string): string {
  if (text === undefined || !metricIdPattern.test(text)) return otherwise;
  return text.includes(":") || computableMetrics.some(({ id }) => id === text) ? text : otherwise;
}

function marksOf(text: string | undefined): MarkedBodies {
  const slots = (text ?? "").split(",").slice(0, MARKS).map(numberOf);
  return slots.map((id, at) => (slots.indexOf(id) === at ? id : null));
}

/**
 * The comparison an address asks for. Anything unknown falls back to the default (application volume of the cities over five
 * years), so that an old link still opens. `since` and `to` bound the years.
 */
export function parseCompare(query: Query, newest: number): CompareQuery {
  const to = yearOf(query.to, newest, newest);
  const since = Math.min(yearOf(query.since, to - 4, newest), to);
  const metric = query.metric === CLOSURE_FAMILY ? CLOSURE_FAMILY : metricIdOf(query.metric, VOLUME);
  return {
    metric,
    against: metricIdOf(query.against, metric === VOLUME ? CONCLUDED : VOLUME),
    selection: parseSelection(query),
    years: Array.from({ length: to - since + 1 }, (_, i) => since + i),
    view: compareViews.find((name) => name === query.view) ?? "multiples",
    marks: marksOf(query.mark),
    page: numberOf(query.page) ?? 1,
    asTable: query.as === "table",
  };
}

/** The same comparison with every choice spelt out, so that the address shows the same view next year and to anybody. */
export function compareQueryOf(asked: CompareQuery): Readonly<Record<string, string>> {
  const { metric, against, selection, years, view, marks, page, asTable } = asked;
  const whole = {
    metric,
    ...(view === "scatter" ? { against } : {}),
    ...selectionQuery(selection),
    since: String(years[0] ?? ""),
    to: String(years[years.length - 1] ?? ""),
    view,
    mark: marks
      .map((id) => id ?? "")
      .join(",")
      .replace(/,+$/, ""),
    page: page > 1 ? String(page) : "",
    as: asTable ? "table" : "",
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ""));
}
