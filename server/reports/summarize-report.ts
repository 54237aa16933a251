import type { ListedReport } from "@/db/reports/list-reports";
import { isAfterDeadline } from "@/domain/deadlines/deadline";
import { type DeadlineRule, deadlineFor } from "@/domain/deadlines/deadline-for";
import type { ReportSummary } from "./report-view";

/** A report as lists show it. Late is judged by the first submission. */
export function summarizeReport(row: ListedReport, deadlines: readonly DeadlineRule[]): ReportSummary {
  const { report, body, version, newReceived, concluded } = row;
  const deadline = deadlineFor(body, report.year, deadlines);
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
    late: deadline !== null && report.firstSubmittedAt !== null && isAfterDeadline(report.firstSubmittedAt, deadline),
    newReceived,
    concluded,
  };
}
