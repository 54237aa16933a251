import type { Assessment } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import { allCellIds, tableIds } from "@/domain/form/editions";
import type { FindingView, ReportSummary, ReportView } from "@/server/reports/report-view";

/** The errors and warnings nobody has explained yet, and how many errors have been. */
export interface Standing {
  readonly errors: number;
  readonly explainedErrors: number;
  readonly warnings: number;
}

/** Counts what stands against a report. An explained error is settled, but it stays an error. */
export function countStanding(findings: readonly FindingView[]): Standing {
  const count = (severity: FindingView["severity"], explained: boolean) =>
    findings.filter((finding) => finding.severity === severity && (finding.explanation !== null) === explained).length;
  return { errors: count("error", false), explainedErrors: count("error", true), warnings: count("warn", false) };
}

const severityRank = { error: 0, warn: 1, info: 2 } as const;

/** Findings in the order a reviewer reads them: unexplained first, errors before warnings before notes. */
export function sortFindings(findings: readonly FindingView[]): FindingView[] {
  return [...findings].sort(
    (a, b) => Number(a.explanation !== null) - Number(b.explanation !== null) || severityRank[a.severity] - severityRank[b.severity],
  );
}

export type CheckFamily = "rows" | "columns" | "balance" | "disputes" | "years" | "text" | "other";

const families: readonly (readonly [string, CheckFamily])[] = [
  ["T3-ROW", "rows"],
  ["T3-COL", "columns"],
  ["T3-BAL", "balance"],
  ["T4-", "disputes"],
  ["XY-", "years"],
  ["N", "text"],
];

/** Outcomes of one family of rules. `passed` never includes what could not be assessed. */
export interface FamilyOutcome {
  readonly family: CheckFamily;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessable: number;
}

function familyOf(rule: string): CheckFamily {
  return families.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? "other";
}

/** The machine checks by family, in a fixed order; families without a rule are left out. */
export function summariseChecks(assessments: readonly Assessment[]): FamilyOutcome[] {
  const order: readonly CheckFamily[] = [...families.map(([, family]) => family), "other"];
  return order.flatMap((family) => {
    const own = assessments.filter(({ rule }) => familyOf(rule) === family);
    const count = (outcome: Assessment["outcome"]) => own.filter((assessment) => assessment.outcome === outcome).length;
    return own.length === 0 ? [] : [{ family, passed: count("passed"), failed: count("failed"), notAssessable: count("notAssessable") }];
  });
}

/** A cell that differs from the last submitted version; null on either side is a missing value, and has no difference. */
export interface CellChange {
  readonly cell: CellId;
  readonly before: number | null;
  readonly now: number | null;
  readonly difference: number | null;
}

const tableOf = (cell: CellId) => tableIds.findIndex((table) => cell.startsWith(`${table}.`));
const formOrder = [...allCellIds].sort((a, b) => tableOf(a) - tableOf(b));

/** The changed cells in the order of the form. Differences are rounded to six decimals, the most a cell can carry. */
export function listChanges(report: ReportView): CellChange[] {
  return formOrder.flatMap((cell) => {
    const before = report.changedSinceSubmission[cell];
    if (before === undefined) return [];
    const now = report.cells[cell]?.value ?? null;
    const difference = before === null || now === null ? null : Number((now - before).toFixed(6));
    return [{ cell, before, now, difference }];
  });
}

/** Where a report stands in the queue, and who comes before and after it; null neighbours at the ends. */
export interface QueuePlace {
  readonly number: number | null;
  readonly total: number;
  readonly previous: ReportSummary | null;
  readonly next: ReportSummary | null;
}

/** The place of a report in the queue; one that is not in it has the queue's first as its next. */
export function findPlace(queue: readonly ReportSummary[], reportId: number): QueuePlace {
  const index = queue.findIndex(({ id }) => id === reportId);
  if (index < 0) return { number: null, total: queue.length, previous: null, next: queue[0] ?? null };
  return { number: index + 1, total: queue.length, previous: queue[index - 1] ?? null, next: queue[index + 1] ?? null };
}

/** The report to open once this one is decided: the one after it, at the end of the queue the first; null when none is left. */
export function findOnward(queue: readonly ReportSummary[], reportId: number): ReportSummary | null {
  return findPlace(queue, reportId).next ?? queue.find(({ id }) => id !== reportId) ?? null;
}
