import { type BodyRow, findBody } from "@/db/bodies";
import { findReportOf } from "@/db/reports/find-report";
import { findFirstOfReading, listDecisions } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import { listMembers } from "@/db/statistics/find-members";
import { readMetrics } from "@/db/statistics/read-metrics";
import { computeMetric, emptyResult } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { type CheckedVersion, readCheckedVersion } from "../reports/checked-version";
import { correctionViews } from "../reports/get-history";
import { listPeriods, versionInForceAt } from "../reports/periods-in-force";
import { loadFigures, metricOf, resultOfRow } from "./figures";
import { operandsOf } from "./provenance-operands";
import type { InForceResult, ProvenanceView } from "./statistics-view";

export interface ProvenanceInput {
  readonly metric: string;
  readonly bodyId: number;
  readonly year: number;
  /** `report`: the body's own approved report. `sum`: the bodies below it, as the overview adds them. Told by the body if left out. */
  readonly basis?: "report" | "sum" | undefined;
  /** An instant (milliseconds): the number as known then, by the versions in force. Of a body's own report only. */
  readonly asOf?: number | undefined;
}

/** Where a number comes from. The top government stands for the sum of its members, every other body for its own report. */
export function getProvenance(ctx: SignedInContext, { metric: id, bodyId, year, basis, asOf }: ProvenanceInput): ProvenanceView {
  requireAction(ctx, "statistics.read");
  const metric = metricOf(id);
  const body = found(findBody(ctx.db, bodyId));
  const sum = (basis ?? (body.parentId === null ? "sum" : "report")) === "sum";
  // A sum would need every body's former figures: nothing is told rather than today's number under an earlier date.
  if (sum && asOf !== undefined) throw new NotFoundError();
  return sum ? provenanceOfSum(ctx, { metric, body, year }) : provenanceOfReport(ctx, { metric, body, year, asOf });
}

interface Asked {
  readonly metric: Metric;
  readonly body: BodyRow;
  readonly year: number;
  readonly asOf?: number | undefined;
}

function provenanceOfSum(ctx: SignedInContext, { metric, body, year }: Asked): ProvenanceView {
  const members = listMembers(ctx.db, body.id);
  const figures = loadFigures(ctx, { metrics: [metric.id], years: [year], bodies: members });
  const { result, coverage } = figures.sum(metric.id, year);
  const contributors = members
    .filter(({ id }) => !coverage.missing.includes(id))
    .map(({ id, name }) => ({ bodyId: id, name, result: figures.of(metric.id, id, year) }))
    .filter((one) => one.result.reason === null || one.result.reason === "zeroDenominator");
  return {
    ...headOf({ metric, body, year }),
    result,
    interval: intervalOf(metric, result),
    operands: [],
    report: null,
    contributors,
    coverage,
    periods: [],
  };
}

function provenanceOfReport(ctx: SignedInContext, asked: Asked): ProvenanceView {
  const { metric, body, year, asOf } = asked;
  const report = findReportOf(ctx.db, body, year);
  const periods = report ? resultsInForce(ctx, { metric, body, year }, report.id) : [];
  const versionId = !report || asOf === undefined ? report?.approvedVersionId : versionInForceAt(ctx.db, report.id, asOf);
  const result = asOf === undefined ? storedResult(ctx, asked) : resultAt(ctx, asked, { versionId: versionId ?? null, asOf });
  const base = { ...headOf(asked), result, interval: intervalOf(metric, result), contributors: [], coverage: null, periods };
  if (!report || !versionId) return { ...base, operands: [], report: null };
  const checked = readCheckedVersion(ctx.db, { report, body }, versionId);
  return { ...base, operands: operandsOf(metric, checked), report: reportBehind(ctx, checked) };
}

function storedResult(ctx: SignedInContext, { metric, body, year }: Asked): MetricResult {
  const [row] = readMetrics(ctx.db, { metrics: [metric.id], years: [year], bodyIds: [body.id] });
  return row ? resultOfRow(row) : emptyResult(metric, "notReported");
}

/** The number each version gave while it was in force; the one in force is told as the statistics have it. */
function resultsInForce(ctx: SignedInContext, asked: Asked, reportId: number): InForceResult[] {
  return listPeriods(ctx.db, reportId).map(({ versionId, versionNumber, span: { from, to } }) => ({
    ...{ versionNumber, from, to },
    result: to === null ? storedResult(ctx, asked) : resultAt(ctx, asked, { versionId, asOf: to - 1 }),
  }));
}

/** A version's number beside last year's figures as they were in force at the same instant. */
function resultAt(ctx: SignedInContext, asked: Asked, at: { readonly versionId: number | null; readonly asOf: number }): MetricResult {
  const { metric, body, year } = asked;
  const now = at.versionId === null ? null : loadFacts(ctx.db, [at.versionId]).get(at.versionId);
  if (!now) return emptyResult(metric, "notReported");
  const before = findReportOf(ctx.db, body, year - 1);
  const formerId = before ? versionInForceAt(ctx.db, before.id, at.asOf) : null;
  const former = formerId === null ? null : (loadFacts(ctx.db, [formerId]).get(formerId)?.facts ?? null);
  return computeMetric(metric, { facts: now.facts, narrative: now.narrative, former });
}

function headOf({ metric, body, year }: Asked) {
  return { metric: metric.id, bodyId: body.id, bodyName: body.name, year };
}

function reportBehind(ctx: SignedInContext, { version, stored, findings }: CheckedVersion): ProvenanceView["report"] {
  const uploaded = found(findFirstOfReading(ctx.db, version.readingId));
  const approval = found(
    listDecisions(ctx.db, version.reportId).find(({ versionId, decision }) => versionId === version.id && decision === "approved"),
  );
  const corrections = correctionViews(ctx.db, version.reportId, version.number).filter(({ readingId }) => readingId === version.readingId);
  return {
    id: version.reportId,
    versionId: version.id,
    versionNumber: version.number,
    fileName: version.fileName,
    fileSha256: version.fileSha256,
    receivedAt: uploaded.createdAt,
    receivedBy: uploaded.createdBy,
    approvedAt: approval.at,
    approvedBy: approval.by,
    corrections: corrections.length,
    document: stored.document,
    findings: findings.map(({ explanation: _, standing: __, verdicts: ___, ...finding }) => finding),
  };
}
