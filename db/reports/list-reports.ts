import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { ReportState } from "@/domain/report/life";
import { under } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { facts } from "../schema/facts";
import { report, reportVersion } from "../schema/reports";
import { factColumn } from "./fact-column";

/** Which reports to list. `path` with `own` is one body, else the subtree below it. */
export interface ReportFilter {
  readonly path: string;
  readonly reach: "own" | "subtree";
  readonly year?: number | undefined;
  readonly states?: readonly ReportState[] | undefined;
}

/** A report with its current version's counts and its two headline figures. */
export type ListedReport = ReturnType<typeof listReportRows>[number];

/** Reports with their current version, newest year first, then in the order of the tree. */
export function listReportRows(reader: Reader, filter: ReportFilter) {
  return selectReports(reader)
    .where(and(...conditionsOf(filter)))
    .orderBy(desc(report.year), body.path)
    .all();
}

/** One report as it is listed, or null. */
export function findReportRow(reader: Reader, reportId: number): ListedReport | null {
  return selectReports(reader).where(eq(report.id, reportId)).get() ?? null;
}

function selectReports(reader: Reader) {
  return reader
    .select({
      report,
      body: {
        id: body.id,
        name: body.name,
        level: body.level,
        kind: body.kind,
        path: body.path,
        validFrom: body.validFrom,
        validTo: body.validTo,
      },
      version: {
        id: reportVersion.id,
        number: reportVersion.number,
        errors: reportVersion.errors,
        warnings: reportVersion.warnings,
        hints: reportVersion.hints,
        createdAt: reportVersion.createdAt,
      },
      newReceived: factColumn("applications.newReceived.total"),
      concluded: factColumn("applications.concluded.total"),
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .innerJoin(facts, eq(facts.versionId, reportVersion.id))
    .$dynamic();
}

function conditionsOf({ path, reach, year, states }: ReportFilter): (SQL | undefined)[] {
  const conditions = [reach === "own" ? eq(body.path, path) : under(path)];
  if (year !== undefined) conditions.push(eq(report.year, year));
  if (states !== undefined) conditions.push(inArray(report.state, [...states]));
  return conditions;
}
