import { and, eq, lt } from "drizzle-orm";
import type { Finding } from "@/domain/checks/finding";
import type { MetricResult } from "@/domain/metrics/metric";
import { type DecisionKind, type ReportMove, type ReportState, stateAfter, waitingState } from "@/domain/report/life";
import type { Reason } from "@/domain/report/reason";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { report, reviewDecision } from "../schema/reports";
import { keepRollUps } from "../statistics/keep-roll-ups";
import { publishMetrics } from "../statistics/publish-metrics";
import { fingerprintVersion } from "./fingerprint-version";
import { replaceFindings } from "./insert-version";
import type { MoveRefusal } from "./report-at-revision";

type ReportRow = typeof report.$inferSelect;

export interface Decision {
  readonly reportId: number;
  /** The version the reviewer looked at; another current version makes the decision stale. */
  readonly versionId: number;
  /** The revision the reviewer's rights were judged at; anything that happened since makes the decision stale. */
  readonly revision?: number;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export interface Return extends Decision {
  readonly reasons: readonly Reason[];
}

/** What an approval brings with it: metric values of the years it touches, and new findings of a draft that follows it. */
export interface Approval extends Decision {
  readonly metrics: readonly { readonly year: number; readonly results: readonly MetricResult[] }[];
  readonly following: { readonly versionId: number; readonly findings: readonly Finding[] } | null;
}

export type RecordedDecision = { readonly outcome: "decided"; readonly state: ReportState } | MoveRefusal;

/** Unit of work of a return to the agency: the decision with its reasons, the state, the audit row. */
export function recordReturn(tx: Transaction, made: Return): RecordedDecision {
  return decide(tx, made, { move: "return", decision: "returned", reasons: made.reasons });
}

/** Unit of work of opening an approved report again; the approved version stays in force. */
export function recordReopening(tx: Transaction, made: Return): RecordedDecision {
  return decide(tx, made, { move: "reopen", decision: "reopened", reasons: made.reasons });
}

/** Unit of work of a lower level's consent: the report waits at the next level from now on. */
export function recordPass(tx: Transaction, made: Decision): RecordedDecision {
  return decide(tx, made, { move: "pass", decision: "passed", reasons: [], step: 1 });
}

/** Unit of work of giving a report back to the level below, whose consent no longer stands. */
export function recordHandBack(tx: Transaction, made: Return): RecordedDecision {
  return decide(tx, made, { move: "handBack", decision: "handedBack", reasons: made.reasons, step: -1 });
}

/** Unit of work of an approval: decision, version in force, metric values, sums above and audit, all or nothing. */
export function recordApproval(tx: Transaction, made: Approval): RecordedDecision {
  const decided = decide(tx, made, { move: "approve", decision: "approved", reasons: [] });
  if (decided.outcome !== "decided") return decided;
  const bodyId = tx.select({ bodyId: report.bodyId }).from(report).where(eq(report.id, made.reportId)).get()?.bodyId;
  if (bodyId === undefined) throw new Error("a decided report exists");
  const touched = made.metrics.map(({ year }) => ({ bodyId, year }));
  keepRollUps(tx, touched, () => {
    tx.update(report).set({ approvedVersionId: made.versionId }).where(eq(report.id, made.reportId)).run();
    for (const { year, results } of made.metrics) publishMetrics(tx, { bodyId, year }, results);
  });
  if (made.following) replaceFindings(tx, made.following.versionId, made.following.findings);
  return decided;
}

/** Who let the version pass at a lower level of this round: none of them decides at a higher one. */
export function listPassers(reader: Reader, row: ReportRow): readonly number[] {
  const passes = reader
    .select({ level: reviewDecision.level, by: reviewDecision.decidedBy })
    .from(reviewDecision)
    .where(
      and(
        eq(reviewDecision.versionId, row.currentVersionId ?? 0),
        eq(reviewDecision.round, row.reviewRound),
        eq(reviewDecision.decision, "passed"),
        lt(reviewDecision.level, row.reviewLevel),
      ),
    )
    .orderBy(reviewDecision.id)
    .all();
  return [...new Map(passes.map(({ level, by }) => [level, by])).values()];
}

interface Verdict {
  readonly move: ReportMove;
  readonly decision: DecisionKind;
  readonly reasons: Return["reasons"];
  /** How the level moves. */
  readonly step?: 1 | -1;
}

const auditActions: Readonly<Record<DecisionKind, string>> = {
  returned: "report.return",
  passed: "report.pass",
  handedBack: "report.handBack",
  approved: "report.approve",
  reopened: "report.reopen",
};

function decide(tx: Transaction, made: Decision, { move, decision, reasons, step }: Verdict): RecordedDecision {
  const row = tx.select().from(report).where(eq(report.id, made.reportId)).get();
  if (!row) throw new Error("the report was found before and is never deleted");
  const moved = made.revision !== undefined && made.revision !== row.revision;
  if (row.currentVersionId !== made.versionId || moved) return { outcome: "stale", revision: row.revision };
  const allowed = stateAfter(row.state, move);
  if (!allowed) return { outcome: "locked", state: row.state };
  const reviewLevel = row.reviewLevel + (step ?? 0);
  const state = step === undefined ? allowed : waitingState(reviewLevel);
  tx.update(report)
    .set({ state, reviewLevel, revision: row.revision + 1, decidedAt: made.at })
    .where(eq(report.id, made.reportId))
    .run();
  const { versionId, by, at } = made;
  const { reviewLevel: level, reviewRound: round } = row;
  const fingerprint = fingerprintVersion(tx, versionId);
  tx.insert(reviewDecision)
    .values({ versionId, decision, reasons, round, level, fingerprint, decidedBy: by.accountId, decidedAt: at })
    .run();
  const told = { versionId, fingerprint, level, ...(reasons.length > 0 ? { reasons } : {}) };
  appendAudit(tx, { at, viewer: by, action: auditActions[decision], bodyId: row.bodyId, reportId: row.id, detail: told });
  return { outcome: "decided", state };
}
