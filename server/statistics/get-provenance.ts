import { type BodyRow, findBody } from "@/db/bodies";
import { findReportOf } from "@/db/reports/find-report";
import { findFirstOfReading, listDecisions } from "@/db/reports/load-version";
import { listMembers } from "@/db/statistics/find-members";
import { readMetrics } from "@/db/statistics/read-metrics";
import { emptyResult } from "@/domain/metrics/compute-metric";
import type { Metric } from "@/domain/metrics/metric";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { type CheckedVersion, readCheckedVersion } from "../reports/checked-version";
import { correctionViews } from "../reports/get-history";
import { loadFigures, metricOf, resultOfRow } from "./figures";
import { operandsOf } from "./provenance-operands";
import type { ProvenanceView } from "./statistics-view";

export interface ProvenanceInput {
  readonly metric: string;
  readonly bodyId: number;
  readonly year: number;
  /** `report`: the body's own approved report. `sum`: the bodies below it, as the overview adds them. Told by the body if left out. */
  readonly basis?: "report" | "sum" | undefined;
}

/** Where a number comes from. The top government stands for the sum of its members, every other body for its own report. */
export function getProvenance(ctx: SignedInContext, { metric: id, bodyId, year, basis }: ProvenanceInput): ProvenanceView {
  requireAction(ctx, "statistics.read");
  const metric = metricOf(id);
  const body = found(findBody(ctx.db, bodyId));
  const sum = (basis ?? (body.parentId === null ? "sum" : "report")) === "sum";
  return sum ? provenanceOfSum(ctx, { metric, body, year }) : provenanceOfReport(ctx, { metric, body, year });
}

interface Asked {
  readonly metric: Metric;
  readonly body: BodyRow;
  readonly year: number;
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
  };
}

function provenanceOfReport(ctx: SignedInContext, { metric, body, year }: Asked): ProvenanceView {
  const [row] = readMetrics(ctx.db, { metrics: [metric.id], years: [year], bodyIds: [body.id] });
  const result = row ? resultOfRow(row) : emptyResult(metric, "notReported");
  const report = findReportOf(ctx.db, body, year);
  const base = { ...headOf({ metric, body, year }), result, interval: intervalOf(metric, result), contributors: [], coverage: null };
  if (!report?.approvedVersionId) return { ...base, operands: [], report: null };
  const checked = readCheckedVersion(ctx.db, { report, body }, report.approvedVersionId);
  return { ...base, operands: operandsOf(metric, checked), report: reportBehind(ctx, checked) };
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
