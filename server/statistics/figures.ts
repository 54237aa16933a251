import type { BodyRow } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { type PublishedMetric, readMetrics } from "@/db/statistics/read-metrics";
import { isRequired } from "@/domain/body/is-required";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { metricById } from "@/domain/metrics/catalogue";
import { emptyResult } from "@/domain/metrics/compute-metric";
import type { Coverage, Metric, MetricResult } from "@/domain/metrics/metric";
import type { SignedInContext } from "../context";
import { found } from "../errors";

/** Approved values of some metrics, bodies and years, looked up one by one or added with their coverage. */
export interface Figures {
  readonly of: (metric: string, bodyId: number, year: number) => MetricResult;
  readonly sum: (metric: string, year: number) => MetricSum;
}

/** A metric over several bodies: sum of numerators over sum of denominators, and which required bodies it lacks. */
export interface MetricSum {
  readonly result: MetricResult;
  readonly coverage: Coverage;
}

/** A computable metric of the catalogue; an unknown one is not found. */
export function metricOf(id: string): Metric {
  const metric = found(metricById(id));
  return found(metric.source === "system" ? null : metric);
}

/** Loads approved values in one query. A body without an approved report is `notReported`, never zero. */
export function loadFigures(
  ctx: SignedInContext,
  wanted: { readonly metrics: readonly string[]; readonly years: readonly number[]; readonly bodies: readonly BodyRow[] },
): Figures {
  const bodyIds = wanted.bodies.map(({ id }) => id);
  const rows = readMetrics(ctx.db, { metrics: wanted.metrics, years: wanted.years, bodyIds });
  const index = new Map(rows.map((row) => [keyOf(row.metric, row.bodyId, row.year), resultOfRow(row)]));
  const of = (metric: string, bodyId: number, year: number) =>
    index.get(keyOf(metric, bodyId, year)) ?? emptyResult(metricOf(metric), "notReported");
  const summed = withoutCovered(wanted.bodies);
  const isExempt = readExempt(ctx.db, wanted.years);
  const isMissed = (metric: string, id: number, year: number) => !isExempt(id, year) || of(metric, id, year).reason !== "notReported";
  const sum = (metric: string, year: number) =>
    sumOver(
      metricOf(metric),
      summed.filter((body) => isRequired(body, year) && isMissed(metric, body.id, year)),
      (id) => of(metric, id, year),
    );
  return { of, sum };
}

const keyOf = (metric: string, bodyId: number, year: number) => `${metric}:${bodyId}:${year}`;

/** A stored row as a result, without the keys that the reply repeats. */
export function resultOfRow({ metric, numerator, denominator, value, reason }: PublishedMetric): MetricResult {
  return { metric, numerator, denominator, value, reason };
}

/** Adds a metric over bodies; the coverage names those that could not be added. */
function sumOver(metric: Metric, bodies: readonly { readonly id: number }[], resultOf: (id: number) => MetricResult): MetricSum {
  const results = bodies.map(({ id }) => ({ id, result: resultOf(id) }));
  const missing = results.filter(({ result }) => !isAddable(metric, result)).map(({ id }) => id);
  return {
    result: aggregate(
      metric,
      results.map(({ result }) => result),
    ),
    coverage: { included: results.length - missing.length, expected: results.length, missing },
  };
}

/** Bodies that may be added: one that lies under a government also there is already in that government's roll-up. */
export function withoutCovered<B extends Pick<BodyRow, "id" | "kind" | "path">>(bodies: readonly B[]): readonly B[] {
  const governments = bodies.filter(({ kind }) => kind === "government");
  if (governments.length === 0) return bodies;
  const roots = new Set(governments.map(({ id }) => String(id)));
  return bodies.filter(({ path, id }) => !path.split("/").some((above) => above !== String(id) && roots.has(above)));
}
