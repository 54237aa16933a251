import type { Transaction } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import type { RecordedDecision } from "@/db/reports/record-decision";
import { loadReviewOrder, type ReviewerRow } from "@/db/review-assignments";
import { reportLink } from "@/domain/notices/notice";
import { seatOf } from "@/domain/report/levels";
import type { Reason } from "@/domain/report/reason";
import { reviewerFinder } from "@/domain/report/reviewer";
import type { SignedInContext } from "../context";
import { notify } from "./notify";
import { notifyOfReport } from "./report-notices";

type Of = { readonly ctx: SignedInContext; readonly row: FoundReport };

/** The reviewers of the next level learn that a report waits for them. */
export function tellPass(tx: Transaction, of: Of, recorded: RecordedDecision): RecordedDecision {
  if (recorded.outcome === "decided") tellLevel(tx, of, { level: of.row.report.reviewLevel + 1, word: "passed" });
  return recorded;
}

/** The reviewers of the level below learn that a report came back to them, and why. */
export function tellHandBack(tx: Transaction, of: Of, { reasons, recorded }: { reasons: readonly Reason[]; recorded: RecordedDecision }) {
  const text = reasons[0]?.text;
  if (recorded.outcome === "decided")
    tellLevel(tx, of, { level: of.row.report.reviewLevel - 1, word: "handedBack", ...(text === undefined ? {} : { text }) });
  return recorded;
}

/** The clerks learn that their approved report was opened again, and why. */
export function tellReopening(tx: Transaction, of: Of, { reasons, recorded }: { reasons: readonly Reason[]; recorded: RecordedDecision }) {
  const text = reasons[0]?.text;
  if (recorded.outcome === "decided")
    notifyOfReport(tx, of, { to: "clerk", kind: "reopened", params: { n: reasons.length, ...(text === undefined ? {} : { text }) } });
  return recorded;
}

/** A reviewer learns of reports, or of a subtree, that somebody else gave to them. */
export function tellAssignment(
  tx: Transaction,
  { ctx, reviewer }: { ctx: SignedInContext; reviewer: ReviewerRow },
  { year, n, reportId }: { readonly year: number; readonly n: number; readonly reportId: number | null },
): void {
  const link = reportId === null ? "/reviews?assigned=mine" : reportLink(reportId);
  const { accountId } = reviewer;
  notify(tx, { to: { accountId }, kind: "assigned", params: { year, n }, link, reportId, at: ctx.now(), by: ctx.viewer });
}

/** Tells whoever a report was given to at a level, else every reviewer of the offices that sit there. */
function tellLevel(tx: Transaction, { ctx, row }: Of, { level, ...params }: { level: number; word: string; text?: string }): void {
  const { report, body } = row;
  const levels = report.reviewLevels;
  const order = loadReviewOrder(tx);
  const named = reviewerFinder(order)({ id: report.id, bodyPath: body.path, level, levels });
  const seated = order.reviewers.filter(
    ({ officePath }) => body.path.startsWith(officePath) && seatOf(officePath, body.path, levels) === level,
  );
  for (const { accountId } of named ? [named] : seated)
    notify(tx, {
      to: { accountId },
      kind: "submitted",
      params: { year: report.year, ...params },
      link: reportLink(report.id),
      reportId: report.id,
      at: ctx.now(),
      by: ctx.viewer,
    });
}
