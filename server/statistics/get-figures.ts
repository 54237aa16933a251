import { type ReadValues, readValues } from "@/db/statistics/read-values";
import type { RegisteredBody, RegisterSnapshot } from "@/db/statistics/register-snapshot";
import { memoryOf } from "@/db/statistics/statistics-memory";
import type { BodyScope } from "@/domain/body/body-scope";
import { isRequired } from "@/domain/body/is-required";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { emptyResult } from "@/domain/metrics/compute-metric";
import { codeOf, type FigureColumn, type SumColumn } from "@/domain/metrics/figure-table";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { withoutCovered } from "./figures";
import { knownMetric } from "./known-metrics";
import { lineageMarksOf } from "./lineage-marks";
import type { FiguresReply } from "./statistics-replies";

export interface FiguresInput {
  readonly metrics: readonly string[];
  /** With `ids` in the order they were picked, else in the order of their numbers. */
  readonly scope: BodyScope;
  /** Ascending. */
  readonly years: readonly number[];
}

/** Some metrics of some bodies over years as plain columns, with the sum and its coverage for each metric and year. */
export function getFigures(ctx: SignedInContext, { metrics: ids, scope, years }: FiguresInput): FiguresReply {
  requireAction(ctx, "statistics.read");
  const known = ids.map((id) => knownMetric(ctx, id));
  const register = memoryOf(ctx.db).register();
  const bodies = register.inScope(scope);
  const bodyIds = bodies.map(({ id }) => id);
  const values = readValues(ctx.db, { metrics: known.map(({ metric }) => metric), years, bodyIds });
  const table = { bodies, years, values, register };
  const columns = known.map(({ metric }, at) => resultsOf(metric, at, table));
  return {
    metrics: ids,
    bodies: bodyIds,
    names: bodies.map(({ name }) => name),
    years,
    columns: known.map(({ metric }, at) => columnOf(metric, columns[at] ?? [], table)),
    sums: known.map(({ metric }, at) => sumOf(metric, columns[at] ?? [], table)),
    own: known.flatMap(({ own }) => own ?? []),
    lineage: bodyIds.some((id) => register.successors.has(id)) ? lineageMarksOf(ctx.db, bodyIds, years) : [],
    asOf: ctx.now(),
  };
}

interface Table {
  readonly bodies: readonly RegisteredBody[];
  readonly years: readonly number[];
  readonly values: ReadValues;
  readonly register: RegisterSnapshot;
}

/** The results of one metric, body by body and year by year; null without a report in force. */
function resultsOf(metric: Metric, at: number, { bodies, years, values }: Table): readonly (MetricResult | null)[] {
  return bodies.flatMap((_, body) => years.map((__, year) => values(metric, { metric: at, body, year })));
}

function columnOf(metric: Metric, results: readonly (MetricResult | null)[], { bodies, years, register }: Table): FigureColumn {
  let s = "";
  results.forEach((result, entry) => {
    const body = bodies[Math.floor(entry / years.length)];
    s += result ? codeOf(result) : body ? register.unreported(body, years[entry % years.length] ?? 0) : "x";
  });
  const n = results.map((result) => result?.numerator ?? null);
  return { n, d: ratioOf(metric).denominator === null ? null : results.map((result) => result?.denominator ?? null), s };
}

/** Sums over those that existed and may be added: nobody who lies under a government also there, nobody let off without a report. */
function sumOf(metric: Metric, results: readonly (MetricResult | null)[], { bodies, years, register }: Table): SumColumn {
  const added = new Set(withoutCovered(bodies));
  const sums = years.map((year, at) => {
    const parts: MetricResult[] = [];
    bodies.forEach((body, place) => {
      if (!added.has(body) || !isRequired(body, year)) return;
      const result = results[place * years.length + at] ?? null;
      if (result || register.unreported(body, year) !== "x") parts.push(result ?? emptyResult(metric, "notReported"));
    });
    const { numerator, denominator } = aggregate(metric, parts);
    return { numerator, denominator, included: parts.filter((part) => isAddable(metric, part)).length, expected: parts.length };
  });
  return {
    n: sums.map(({ numerator }) => numerator),
    d: ratioOf(metric).denominator === null ? null : sums.map(({ denominator }) => denominator),
    included: sums.map(({ included }) => included),
    expected: sums.map(({ expected }) => expected),
  };
}
