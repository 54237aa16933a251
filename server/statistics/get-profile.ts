import { type BodyRow, findBody } from "@/db/bodies";
import { findReportOf } from "@/db/reports/find-report";
import { listApprovedIds, listPeerIds, type PublishedMetric, readMetricsOf, sumMetricsOfPeers } from "@/db/statistics/read-metrics";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { type MetricSum, resultOfRow } from "./figures";
import type { BodyProfile } from "./statistics-view";

/** All metrics of one body and year, beside the year before and the sum of the bodies of its kind and level. */
export function getProfile(ctx: SignedInContext, { bodyId, year }: { readonly bodyId: number; readonly year: number }): BodyProfile {
  requireAction(ctx, "statistics.read");
  const body = found(findBody(ctx.db, bodyId));
  const own = byMetric(readMetricsOf(ctx.db, bodyId, year));
  const former = byMetric(readMetricsOf(ctx.db, bodyId, year - 1));
  const peers = peerSums(ctx, body, year);
  const report = findReportOf(ctx.db, body, year);
  return {
    bodyId,
    name: body.name,
    year,
    reportId: report?.approvedVersionId ? report.id : null,
    results: computableMetrics.map((metric) => {
      const group = peers(metric);
      const result = own.get(metric.id) ?? notReported(metric);
      return { metric: metric.id, result, former: former.get(metric.id) ?? null, group: group.result, coverage: group.coverage };
    }),
  };
}

/** The sum of each metric over the bodies of the same kind and level, with its coverage. */
function peerSums(ctx: SignedInContext, body: BodyRow, year: number): (metric: Metric) => MetricSum {
  const required = listPeerIds(ctx.db, body, year);
  const approved = listApprovedIds(ctx.db, required, year);
  const unreported = required.filter((id) => !approved.has(id));
  const sums = new Map(sumMetricsOfPeers(ctx.db, body, year).map((sum) => [sum.metric, sum]));
  return (metric) => {
    const sum = sums.get(metric.id);
    const missing = [...unreported, ...(sum?.silent ?? approved)];
    const coverage = { included: required.length - missing.length, expected: required.length, missing };
    if (!sum || sum.numerator === null) return { result: notReported(metric), coverage };
    return { result: resultOf(metric, exact(sum.numerator), sum.denominator === null ? null : exact(sum.denominator)), coverage };
  };
}

/** Sums of money keep six decimals, without the noise of binary fractions. */
const exact = (sum: number) => Number(sum.toFixed(6));

const notReported = (metric: Metric): MetricResult => emptyResult(metric, "notReported");

function byMetric(rows: readonly PublishedMetric[]): ReadonlyMap<string, MetricResult> {
  return new Map(rows.map((row) => [row.metric, resultOfRow(row)]));
}
