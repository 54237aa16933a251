import type { ComplianceMatrix, FilingStatus, MatrixRow } from "@/server/compliance/compliance-view";

/** A row of a matrix of one year; what a test does not care about has a plain value. */
export function matrixRow(bodyId: number, status: FilingStatus, change: Partial<MatrixRow> = {}): MatrixRow {
  return {
    bodyId,
    name: `示例机构${bodyId}`,
    pinyin: `shilijigou${bodyId} sljg${bodyId}`,
    level: "province",
    kind: "department",
    parentId: 1,
    contact: null,
    statuses: [status],
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

/** A matrix of the season 2024 alone. */
export function matrixOf(rows: readonly MatrixRow[], breaking: readonly number[] | null = null): ComplianceMatrix {
  return { year: 2024, years: [2024], today: "2025-02-05", rows, breaking };
}
