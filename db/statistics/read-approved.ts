import { and, asc, count, eq, isNotNull, max } from "drizzle-orm";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report } from "../schema/reports";
import { metricValue } from "../schema/statistics";

/** A stretch of rows in the order of body ids. */
export interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

/** When the latest of the reports in force was approved (milliseconds), null before the first. */
export function readLastApproval(reader: Reader): number | null {
  const row = reader
    .select({ at: max(report.decidedAt) })
    .from(report)
    .where(isNotNull(report.approvedVersionId))
    .get();
  return row?.at ?? null;
}

const inForce = (year: number) => and(eq(report.year, year), isNotNull(report.approvedVersionId));

/** How many reports of a year have a version in force. */
export function countApproved(reader: Reader, year: number): number {
  return reader.select({ n: count() }).from(report).where(inForce(year)).get()?.n ?? 0;
}

/** The versions in force of a year's reports, with their bodies. */
export function listApprovedVersions(reader: Reader, year: number, { limit, offset }: Stretch) {
  return reader
    .select({ bodyId: body.id, name: body.name, scope: report.scope, versionId: report.approvedVersionId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(inForce(year))
    .orderBy(asc(body.id), asc(report.scope))
    .limit(limit)
    .offset(offset)
    .all()
    .flatMap(({ versionId, ...row }) => (versionId === null ? [] : [{ ...row, versionId }]));
}

/** How many bodies have a value (or a reason for none) of a metric in a year. */
export function countMetricValues(reader: Reader, metric: string, year: number): number {
  const of = and(eq(metricValue.metric, metric), eq(metricValue.year, year));
  return reader.select({ n: count() }).from(metricValue).where(of).get()?.n ?? 0;
}

/** A metric's values of a year with the bodies they are of. */
export function listMetricValues(reader: Reader, of: { readonly metric: string; readonly year: number }, { limit, offset }: Stretch) {
  return reader
    .select({ body: { id: body.id, name: body.name, kind: body.kind }, value: metricValue })
    .from(metricValue)
    .innerJoin(body, eq(body.id, metricValue.bodyId))
    .where(and(eq(metricValue.metric, of.metric), eq(metricValue.year, of.year)))
    .orderBy(asc(metricValue.bodyId))
    .limit(limit)
    .offset(offset)
    .all();
}
