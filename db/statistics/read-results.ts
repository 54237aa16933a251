import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { scopeOfKind } from "@/domain/body/body";
import { metricById } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { Reader } from "../client";
import { loadFacts } from "../reports/version-facts";
import { body } from "../schema/bodies";
import { report } from "../schema/reports";
import { readMetrics } from "./read-metrics";

export interface ResultsWanted {
  readonly metrics: readonly Metric[];
  readonly years: readonly number[];
  readonly bodyIds: readonly number[];
}

/** Looks one approved value up; undefined when the body has no report in force for the year. */
export type ResultOf = (metric: string, bodyId: number, year: number) => MetricResult | undefined;

const keyOf = (metric: string, bodyId: number, year: number) => `${metric}:${bodyId}:${year}`;

/** Approved values of any metrics: those of the catalogue as published, single cells and metrics of one's own from the figures. */
export function readResults(reader: Reader, { metrics, years, bodyIds }: ResultsWanted): ResultOf {
  const published = metrics.filter(({ id }) => metricById(id) !== null);
  const computed = metrics.filter(({ id }) => metricById(id) === null);
  const rows = readMetrics(reader, { metrics: published.map(({ id }) => id), years, bodyIds });
  const index = new Map<string, MetricResult>(rows.map((row) => [keyOf(row.metric, row.bodyId, row.year), row]));
  if (computed.length > 0) for (const [key, result] of computeFrom(reader, { metrics: computed, years, bodyIds })) index.set(key, result);
  return (metric, bodyId, year) => index.get(keyOf(metric, bodyId, year));
}

function computeFrom(reader: Reader, { metrics, years, bodyIds }: ResultsWanted): readonly (readonly [string, MetricResult])[] {
  const approved = reader
    .select({ bodyId: report.bodyId, year: report.year, versionId: report.approvedVersionId, scope: report.scope, kind: body.kind })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(
      and(
        sql`${report.bodyId} in (select value from json_each(${JSON.stringify(bodyIds)}))`,
        inArray(report.year, [...years]),
        isNotNull(report.approvedVersionId),
      ),
    )
    .all()
    .filter(({ scope, kind }) => scope === scopeOfKind(kind));
  const loaded = loadFacts(
    reader,
    approved.flatMap(({ versionId }) => versionId ?? []),
  );
  return approved.flatMap(({ bodyId, year, versionId }) => {
    const content = loaded.get(versionId ?? 0);
    if (!content) return [];
    return metrics.map((metric) => [keyOf(metric.id, bodyId, year), computeMetric(metric, { ...content, former: null })] as const);
  });
}
