import type { Finding } from "@/domain/checks/finding";
import type { FindingView, ReportPermissions, ReportSummary, ReportView } from "@/server/reports/report-view";

/** A waiting report without findings; a test changes what it is about. */
export function reportSummary(id: number, change: Partial<ReportSummary> = {}): ReportSummary {
  return {
    ...{ id, bodyId: id, bodyName: `示例机构${id}`, year: 2024, scope: "own", state: "submitted", revision: 1 },
    ...{ versionId: id, versionNumber: 1, inForce: false, errors: 0, warnings: 0, hints: 0 },
    ...{ receivedAt: id * 1000, submittedAt: id * 1000, firstSubmittedAt: id * 1000, late: false, newReceived: 0, concluded: null },
    ...change,
  };
}

/** A finding of a severity, explained or not. */
export function findingView(severity: Finding["severity"], explained = false): FindingView {
  return {
    ...{
      rule: "T3-ROW",
      key: `T3-ROW:${severity}:${explained}`,
      severity,
      ruleVersion: "1",
      cells: [],
      sides: null,
      stated: [],
      narrative: [],
    },
    message: { zh: "相差 1", en: "off by 1" },
    explanation: explained ? { text: "已核对", by: "李文", at: 0 } : null,
    standing: explained ? "explained" : "open",
    verdicts: [],
  };
}

/** A report under review. */
export function reportView(change: Partial<ReportView> & { permissions?: ReportPermissions } = {}): ReportView {
  return {
    summary: reportSummary(1),
    editions: { disclosure: "2021", applications: "2021", disputes: "2021" },
    ...{
      cells: {},
      narrative: [],
      findings: [],
      context: { narrative: [], claims: [] },
      assessments: [],
      problems: [],
      sections: [],
      latestDecision: null,
      changedSinceSubmission: {},
      changedText: [],
      formerFile: null,
      returned: null,
      review: { round: 1, level: 1, levels: 1, reviewer: null },
    },
    document: { format: "txt", blocks: [], pages: null, problems: [] } as never,
    version: {
      ...{ id: 1, number: 1, origin: "file", fileName: "a.txt", fileSha256: "", fileSize: 1, createdBy: "李文", createdAt: 0 },
      ...{ corrections: [], decision: null, decisions: [], inForce: null, receipts: [] },
    },
    permissions: { correct: false, submit: false, decide: true, handBack: false, reopen: false, blocker: null },
    deadline: null,
    ...change,
  };
}
