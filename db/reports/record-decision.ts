import { eq } from "drizzle-orm";
import type { Finding } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import type { MetricResult } from "@/domain/metrics/metric";
import { type ReportState, stateAfter } from "@/domain/report/life";
import { appendAudit } from "../audit";
import type { Transaction } from "../client";
import { report, reviewDecision } from "../schema/reports";
import { publishMetrics } from "../statistics/publish-metrics";
import { replaceFindings } from "./insert-version";
import type { MoveRefusal } from "./report-at-revision";

interface Decision {
  readonly reportId: number;
  /** The version the reviewer looked at; another current version makes the decision stale. */
  readonly versionId: number;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export interface Return extends Decision {
  readonly reasons: readonly { readonly cell: CellId | null; readonly text: string }[];
}

/** What an approval brings with it: metric values of the years it touches, and new findings of a draft that follows it. */
export interface Approval extends Decision {
  readonly metrics: readonly { readonly year: number; readonly results: readonly MetricResult[] }[];
  readonly following: { readonly versionId: number; readonly findings: readonly Finding[] } | null;
}

export type RecordedDecision = { readonly outcome: "decided"; readonly state: ReportState } | MoveRefusal;

/** Unit of work of a return: the decision with its reasons, the state, the audit row. */
export function recordReturn(tx: Transaction, made: Return): RecordedDecision {
  return decide(tx, made, { move: "return", decision: "returned", reasons: made.reasons });
}

/** Unit of work of an approval: decision, version in force, metric values and audit, all or nothing. */
export function recordApproval(tx: Transaction, made: Approval): RecordedDecision {
  const decided = decide(tx, made, { move: "approve", decision: "approved", reasons: [] });
  if (decided.outcome !== "decided") return decided;
  tx.update(report).set({ approvedVersionId: made.versionId }).where(eq(report.id, made.reportId)).run();
  const bodyId = tx.select({ bodyId: report.bodyId }).from(report).where(eq(report.id, made.reportId)).get()?.bodyId;
  if (bodyId === undefined) throw new Error("a decided report exists");
  for (const { year, results } of made.metrics) publishMetrics(tx, { bodyId, year }, results);
  if (made.following) replaceFindings(tx, made.following.versionId, made.following.findings);
  return decided;
}

interface Verdict {
  readonly move: "return" | "approve";
  readonly decision: "returned" | "approved";
  readonly reasons: Return["reasons"];
}

function decide(tx: Transaction, made: Decision, { move, decision, reasons }: Verdict): RecordedDecision {
  const row = tx.select().from(report).where(eq(report.id, made.reportId)).get();
  if (!row) throw new Error("the report was found before and is never deleted");
  if (row.currentVersionId !== made.versionId) return { outcome: "stale", revision: row.revision };
  const state = stateAfter(row.state, move);
  if (!state) return { outcome: "locked", state: row.state };
  const revision = row.revision + 1;
  tx.update(report).set({ state, revision, decidedAt: made.at }).where(eq(report.id, made.reportId)).run();
  const { versionId, by, at } = made;
  tx.insert(reviewDecision).values({ versionId, decision, reasons, decidedBy: by.accountId, decidedAt: at }).run();
  appendAudit(tx, {
    at,
    viewer: by,
    action: move === "approve" ? "report.approve" : "report.return",
    bodyId: row.bodyId,
    reportId: row.id,
    detail: move === "approve" ? { versionId } : { versionId, reasons },
  });
  return { outcome: "decided", state };
}
