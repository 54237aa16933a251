import { and, eq } from "drizzle-orm";
import { type ReportScope, scopeOfKind } from "@/domain/body/body";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report, reportVersion } from "../schema/reports";

/** A report with the body it belongs to. */
export interface FoundReport {
  readonly report: typeof report.$inferSelect;
  readonly body: typeof body.$inferSelect;
}

/** The report with this id, or null. */
export function findReport(reader: Reader, reportId: number): FoundReport | null {
  return (
    reader.select({ report, body }).from(report).innerJoin(body, eq(body.id, report.bodyId)).where(eq(report.id, reportId)).get() ?? null
  );
}

/** The report of a body for a year, of the scope its kind files (governments: roll-up), or null. */
export function findReportOf(reader: Reader, owner: Pick<typeof body.$inferSelect, "id" | "kind">, year: number) {
  const scope: ReportScope = scopeOfKind(owner.kind);
  return (
    reader
      .select()
      .from(report)
      .where(and(eq(report.bodyId, owner.id), eq(report.year, year), eq(report.scope, scope)))
      .get() ?? null
  );
}

/** The report a version belongs to, or null. */
export function findReportOfVersion(reader: Reader, versionId: number): FoundReport | null {
  const version = reader.select({ reportId: reportVersion.reportId }).from(reportVersion).where(eq(reportVersion.id, versionId)).get();
  return version ? findReport(reader, version.reportId) : null;
}
