import { and, asc, count, eq, isNotNull, max, sql } from "drizzle-orm";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report } from "../schema/reports";

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

/** A year's reports with a version in force, of the scope the body's kind files (governments: roll-up). */
const inForce = (year: number) =>
  and(
    eq(report.year, year),
    isNotNull(report.approvedVersionId),
    sql`${report.scope} = case when ${body.kind} = 'government' then 'rollup' else 'own' end`,
  );

/** How many reports of a year have a version in force. */
export function countApproved(reader: Reader, year: number): number {
  return reader.select({ n: count() }).from(report).innerJoin(body, eq(body.id, report.bodyId)).where(inForce(year)).get()?.n ?? 0;
}

/** The versions in force of a year's reports, with their bodies. */
export function listApprovedVersions(reader: Reader, year: number, { limit, offset }: Stretch) {
  return reader
    .select({ bodyId: body.id, name: body.name, scope: report.scope, versionId: report.approvedVersionId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(inForce(year))
    .orderBy(asc(body.id))
    .limit(limit)
    .offset(offset)
    .all()
    .flatMap(({ versionId, ...row }) => (versionId === null ? [] : [{ ...row, versionId }]));
}
