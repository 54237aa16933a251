import type { Reader } from "@/db/client";
import { type DecisionRow, listDecisions } from "@/db/reports/load-version";

/** When a version was the one in force: from its approval to that of another one, `to` null while it is. */
export interface PeriodInForce {
  readonly versionId: number;
  readonly versionNumber: number;
  readonly span: { readonly from: number; readonly to: number | null };
}

/** The periods in force among a report's decisions, latest first; a version approved anew stays in force from its first approval. */
export function periodsOf(decisions: readonly DecisionRow[]): PeriodInForce[] {
  const approvals = decisions.filter(({ decision }) => decision === "approved").reverse();
  const firsts = approvals.filter(({ versionId }, at) => approvals[at - 1]?.versionId !== versionId);
  return firsts
    .map(({ versionId, versionNumber, at: from }, at) => ({ versionId, versionNumber, span: { from, to: firsts[at + 1]?.at ?? null } }))
    .reverse();
}

/** The periods in force of a report, latest first. */
export function listPeriods(reader: Reader, reportId: number): PeriodInForce[] {
  return periodsOf(listDecisions(reader, reportId));
}

/** The version of a report in force at an instant (milliseconds), or null when none was yet: its figures as known then. */
export function versionInForceAt(reader: Reader, reportId: number, instant: number): number | null {
  const period = listPeriods(reader, reportId).find(({ span }) => span.from <= instant && (span.to === null || instant < span.to));
  return period?.versionId ?? null;
}
