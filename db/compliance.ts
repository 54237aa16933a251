import { and, asc, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Severity } from "@/domain/checks/finding";
import { under } from "./bodies";
import type { Reader } from "./client";
import { body } from "./schema/bodies";
import { finding, report, reportVersion } from "./schema/reports";

/** One body's report of one year as far as its filing goes. */
export type FilingRow = ReturnType<typeof listFilings>[number];

/** Every report of these years at and below a path. */
export function listFilings(reader: Reader, path: string, years: readonly number[]) {
  return reader
    .select({
      id: report.id,
      bodyId: report.bodyId,
      year: report.year,
      state: report.state,
      inForce: sql<number>`${report.approvedVersionId} is not null`,
      firstSubmittedAt: report.firstSubmittedAt,
      firstDeadline: report.firstDeadline,
      submittedAt: report.submittedAt,
      errors: reportVersion.errors,
      warnings: reportVersion.warnings,
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .where(and(inArray(report.year, [...years]), under(path)))
    .all();
}

/** The rules most often broken by the current versions of a year's reports at and below a path, with how many reports break them. */
export function countFindings(reader: Reader, path: string, { year, most }: { readonly year: number; readonly most: number }) {
  const hint: Severity = "info";
  const reports = count(sql`distinct ${report.id}`);
  return reader
    .select({ rule: finding.rule, reports })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), ne(finding.severity, hint)))
    .groupBy(finding.rule)
    .orderBy(desc(reports), asc(finding.rule))
    .limit(most)
    .all();
}

/** The bodies at and below a path whose current version of a year's report breaks a rule, hints left out as in the counts. */
export function listBodiesBreaking(
  reader: Reader,
  path: string,
  { year, rule }: { readonly year: number; readonly rule: string },
): number[] {
  const hint: Severity = "info";
  return reader
    .selectDistinct({ bodyId: report.bodyId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), eq(finding.rule, rule), ne(finding.severity, hint)))
    .all()
    .map(({ bodyId }) => bodyId);
}
