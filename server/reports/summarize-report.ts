import type { ListedReport } from "@/db/reports/list-reports";
import { type ObligationBook, obligationOf } from "@/domain/deadlines/obligation";
import { isFiledLate } from "@/domain/deadlines/punctuality";
import type { ReportSummary } from "./report-view";

/** A report as lists show it. Late is judged by the first submission and the last day in force then. */
export function summarizeReport(row: ListedReport, obligations: ObligationBook): ReportSummary {
  const { report, body, version, newReceived, concluded } = row;
  return {
    id: report.id,
    bodyId: body.id,
    bodyName: body.name,
    year: report.year,
    scope: report.scope,
    state: report.state,
    revision: report.revision,
    versionId: version.id,
    versionNumber: version.number,
    inForce: report.approvedVersionId !== null,
    errors: version.errors,
    warnings: version.warnings,
    hints: version.hints,
    receivedAt: version.createdAt,
    submittedAt: report.submittedAt,
    firstSubmittedAt: report.firstSubmittedAt,
    late: isFiledLate(report, obligationOf(body, report.year, obligations)),
    newReceived,
    concluded,
  };
}
