import { type BodyRow, findBody } from "@/db/bodies";
import { selectBodies } from "@/db/body-selection";
import { findReportOf } from "@/db/reports/find-report";
import { findFirstOfReading, listDecisions } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import { findRoot, listMembers } from "@/db/statistics/find-members";
import { readResults } from "@/db/statistics/read-results";
import type { BodySelection } from "@/domain/body/body-group";
import { computeMetric, emptyResult } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { OwnMetric } from "@/domain/metrics/own-metric";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { type CheckedVersion, readCheckedVersion } from "../reports/checked-version";
import { correctionViews } from "../reports/get-history";
import { listPeriods, versionInForceAt } from "../reports/periods-in-force";
import { knownMetric } from "./known-metrics";
import { type ListedAs, partsOfSum } from "./provenance-of-sum";
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
  /** How the bodies of a sum are listed. */
  readonly listed?: ListedAs | undefined;
}

/** The total of a comparison: a metric over a selection of bodies. */
export interface TotalInput {
  readonly metric: string;
  readonly selection: BodySelection;
  readonly year: number;
  /** By whose volumes peers were chosen: the last year of the comparison; the year itself if left out. */
  readonly peerYear?: number | undefined;
  readonly listed?: ListedAs | undefined;
}

/** Where a number comes from. The top government stands for the sum of its members, every other body for its own report. */
export function getProvenance(
  ctx: SignedInContext,
  { metric: id, bodyId, year, basis, asOf, listed = {} }: ProvenanceInput,
): ProvenanceView {
  requireAction(ctx, "statistics.read");
  const { metric, own } = knownMetric(ctx, id);
  const body = found(findBody(ctx.db, bodyId));
  const sum = (basis ?? (body.parentId === null ? "sum" : "report")) === "sum";
  // A sum would need every body's former figures: nothing is told rather than today's number under an earlier date.
  if (sum && asOf !== undefined) throw new NotFoundError();
  if (!sum) return provenanceOfReport(ctx, { metric, own, body, year, asOf });
  const parts = partsOfSum(ctx, { metric, year, bodies: listMembers(ctx.db, body.id) }, listed);
  return { ...headOf(ctx, { metric, own, body, year }), ...parts };
}

/** Where the total of a comparison comes from: the bodies it adds and those it lacks. NotFoundError for an unknown metric. */
export function getTotalProvenance(ctx: SignedInContext, total: TotalInput): ProvenanceView {
  requireAction(ctx, "statistics.read");
  const { selection, year, peerYear = year, listed = {} } = total;
  const { metric, own } = knownMetric(ctx, total.metric);
  const root = found(findRoot(ctx.db, ctx.viewer.bodyPath));
  const { bodies } = selectBodies(ctx.db, selection, { root, year: peerYear });
  return { ...headOf(ctx, { metric, own, body: null, year }), ...partsOfSum(ctx, { metric, year, bodies }, listed) };
}

interface Asked {
  readonly metric: Metric;
  readonly own: OwnMetric | null;
  readonly body: BodyRow;
  readonly year: number;
  readonly asOf?: number | undefined;
}

function provenanceOfReport(ctx: SignedInContext, asked: Asked): ProvenanceView {
  const { metric, body, year, asOf } = asked;
  const report = findReportOf(ctx.db, body, year);
  const periods = report ? resultsInForce(ctx, asked, report.id) : [];
  const versionId = !report || asOf === undefined ? report?.approvedVersionId : versionInForceAt(ctx.db, report.id, asOf);
  const result = asOf === undefined ? storedResult(ctx, asked) : resultAt(ctx, asked, { versionId: versionId ?? null, asOf });
  const base = { ...headOf(ctx, asked), result, interval: intervalOf(metric, result), periods };
  if (!report || !versionId) return base;
  const checked = readCheckedVersion(ctx.db, { report, body }, versionId);
  const operands = operandsOf(metric, checked);
  return { ...base, operands, report: reportBehind(ctx, checked, operands) };
}

function storedResult(ctx: SignedInContext, { metric, body, year }: Asked): MetricResult {
  const resultOf = readResults(ctx.db, { metrics: [metric], years: [year], bodyIds: [body.id] });
  return resultOf(metric.id, body.id, year) ?? emptyResult(metric, "notReported");
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

/** What every source has; a sum and a report fill in the rest. */
function headOf(ctx: SignedInContext, { metric, own, body, year }: Omit<Asked, "body"> & { readonly body: BodyRow | null }) {
  return {
    metric: metric.id,
    own,
    bodyId: body?.id ?? null,
    bodyName: body?.name ?? "",
    year,
    operands: [],
    report: null,
    contributors: { rows: [], total: 0, page: 1, pages: 1, sort: "value" },
    coverage: null,
    absent: [],
    periods: [],
    asOf: ctx.now(),
  } as const;
}

function reportBehind(
  ctx: SignedInContext,
  { version, stored, findings }: CheckedVersion,
  operands: ProvenanceView["operands"],
): ProvenanceView["report"] {
  const used = new Set(operands.flatMap(({ parts }) => parts.flatMap(({ cell }) => cell ?? [])));
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
    changes: corrections
      .filter(({ cell }) => used.has(cell))
      .map(({ cell, oldValue, newValue, by, at }) => ({ cell, oldValue, newValue, by, at })),
    document: stored.document,
    findings: findings.map(({ explanation: _, standing: __, verdicts: ___, ...finding }) => finding),
  };
}
