import { and, eq, sql } from "drizzle-orm";
import type { ReportState } from "@/domain/report/life";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report, reportVersion } from "../schema/reports";

/** A body's report of a year: how it stands, and the version in force with its findings. */
export interface FiledReport {
  readonly bodyId: number;
  readonly reportId: number;
  readonly state: ReportState;
  readonly versionId: number | null;
  readonly errors: number;
  readonly warnings: number;
}

type FiledTuple = [number, number, ReportState, number | null, number | null, number | null];

/** The reports these bodies filed for a year, of the scope their kind files: governments their roll-up, the others their own. */
export function listFiled(reader: Reader, bodyIds: readonly number[], year: number): readonly FiledReport[] {
  const rows = reader
    .select({
      bodyId: report.bodyId,
      reportId: report.id,
      state: report.state,
      versionId: report.approvedVersionId,
      errors: reportVersion.errors,
      warnings: reportVersion.warnings,
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .leftJoin(reportVersion, eq(reportVersion.id, report.approvedVersionId))
    .where(
      and(
        sql`${report.bodyId} in (select value from json_each(${JSON.stringify(bodyIds)}))`,
        eq(report.year, year),
        sql`${report.scope} = case when ${body.kind} = 'government' then 'rollup' else 'own' end`,
      ),
    )
    .values() as FiledTuple[];
  return rows.map(([bodyId, reportId, state, versionId, errors, warnings]) => ({
    ...{ bodyId, reportId, state, versionId },
    errors: errors ?? 0,
    warnings: warnings ?? 0,
  }));
}
