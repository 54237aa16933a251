import { findBody } from "@/db/bodies";
import { findReportOf } from "@/db/reports/find-report";
import { listPeerIds, type PublishedMetric, readMetricsOf, readMetricsOfPeers } from "@/db/statistics/read-metrics";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { emptyResult } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { resultOfRow, sumOver } from "./figures";
import type { BodyProfile } from "./statistics-view";

/** All metrics of one body and year, beside the year before and the sum of the bodies of its kind and level. */
export function getProfile(ctx: SignedInContext, { bodyId, year }: { readonly bodyId: number; readonly year: number }): BodyProfile {
  requireAction(ctx, "statistics.read");
  const body = found(findBody(ctx.db, bodyId));
  const own = byMetric(readMetricsOf(ctx.db, bodyId, year));
  const former = byMetric(readMetricsOf(ctx.db, bodyId, year - 1));
  const peers = listPeerIds(ctx.db, body, year).map((id) => ({ id }));
  const peerResults = new Map(readMetricsOfPeers(ctx.db, body, year).map((row) => [`${row.metric}:${row.bodyId}`, resultOfRow(row)]));
  const report = findReportOf(ctx.db, body, year);
  return {
    bodyId,
    name: body.name,
    year,
    reportId: report?.approvedVersionId ? report.id : null,
    results: computableMetrics.map((metric) => {
      const group = sumOver(metric, peers, (id) => peerResults.get(`${metric.id}:${id}`) ?? notReported(metric));
      const result = own.get(metric.id) ?? notReported(metric);
      return { metric: metric.id, result, former: former.get(metric.id) ?? null, group: group.result, coverage: group.coverage };
    }),
  };
}

const notReported = (metric: Metric): MetricResult => emptyResult(metric, "notReported");

function byMetric(rows: readonly PublishedMetric[]): ReadonlyMap<string, MetricResult> {
  return new Map(rows.map((row) => [row.metric, resultOfRow(row)]));
}
