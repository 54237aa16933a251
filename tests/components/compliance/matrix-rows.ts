import { type FilingStatus, packStatuses } from "@/domain/deadlines/filing-status";
import type { MatrixRow } from "@/server/compliance/compliance-view";

/** A row of a matrix of one year; what a test does not care about has a plain value. */
export function matrixRow(bodyId: number, status: FilingStatus, change: Partial<MatrixRow> = {}): MatrixRow {
  return {
    bodyId,
    name: `示例机构${bodyId}`,
    level: "province",
    kind: "department",
    contact: null,
    statuses: packStatuses([status]),
    reportIds: [null],
    errors: null,
    warnings: null,
    submittedAt: null,
    deadline: "2025-01-31",
    extendedTo: null,
    daysLate: null,
    ...change,
  };
}
