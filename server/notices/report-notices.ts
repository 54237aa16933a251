import type { Transaction } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import type { RecordedDecision } from "@/db/reports/record-decision";
import type { RecordedSubmission } from "@/db/reports/record-submission";
import type { RecordedVerdict } from "@/db/reports/record-verdict";
import type { CellId } from "@/domain/form/edition";
import { type NoticeKind, type NoticeParams, reportLink } from "@/domain/notices/notice";
import type { Judgement } from "@/domain/verdicts/verdict";
import type { SignedInContext } from "../context";
import { notify } from "./notify";

/** Something done to a report by the signed-in account. */
interface ReportEvent {
  readonly to: "clerk" | "reviewer";
  readonly kind: NoticeKind;
  readonly params?: Omit<NoticeParams, "year">;
  readonly place?: { readonly cell?: string | null; readonly findingKey?: string | null };
}

/** Tells the other side of a report what was done to it, with a link to the cell or the finding. */
export function notifyOfReport(tx: Transaction, { ctx, row }: { ctx: SignedInContext; row: FoundReport }, event: ReportEvent): void {
  const { report, body } = row;
  notify(tx, {
    to: { bodyId: body.id, role: event.to },
    kind: event.kind,
    params: { year: report.year, ...event.params },
    link: reportLink(report.id, event.place),
    reportId: report.id,
    at: ctx.now(),
    by: ctx.viewer,
  });
}

type Of = { readonly ctx: SignedInContext; readonly row: FoundReport };
type Reason = { readonly cell: CellId | null; readonly text: string };

/** The clerks learn that a report was sent back; the link leads to the first cell a reason is pinned to. */
export function tellReturn(tx: Transaction, of: Of, { reasons, recorded }: { reasons: readonly Reason[]; recorded: RecordedDecision }) {
  if (recorded.outcome !== "decided") return recorded;
  const cell = reasons.find((reason) => reason.cell !== null)?.cell ?? null;
  const text = reasons[0]?.text;
  const params = text === undefined ? { n: reasons.length } : { n: reasons.length, text };
  notifyOfReport(tx, of, { to: "clerk", kind: "returned", params, place: { cell } });
  return recorded;
}

/** The clerks learn that a report was approved; the reviewers too where it takes the place of one approved before. */
export function tellApproval(tx: Transaction, of: Of, recorded: RecordedDecision): RecordedDecision {
  if (recorded.outcome !== "decided") return recorded;
  notifyOfReport(tx, of, { to: "clerk", kind: "approved" });
  if (of.row.report.approvedVersionId !== null) notifyOfReport(tx, of, { to: "reviewer", kind: "corrected" });
  return recorded;
}

/** The reviewers learn that a report was handed in. */
export function tellSubmission(tx: Transaction, of: Of, recorded: RecordedSubmission): RecordedSubmission {
  if (recorded.outcome !== "submitted") return recorded;
  notifyOfReport(tx, of, { to: "reviewer", kind: "submitted", ...(recorded.receipt.late ? { params: { word: "late" } } : {}) });
  return recorded;
}

interface Judged {
  readonly findingKey: string;
  readonly judgement: Judgement;
  readonly text: string;
}

/** The clerks learn what a reviewer says of a finding or of their explanation. */
export function tellJudgement(
  tx: Transaction,
  of: Of,
  { judged, recorded }: { judged: Judged; recorded: RecordedVerdict },
): RecordedVerdict {
  const { findingKey, judgement: word, text } = judged;
  if (recorded.outcome === "recorded")
    notifyOfReport(tx, of, { to: "clerk", kind: "judged", params: { word, text }, place: { findingKey } });
  return recorded;
}

/** The other side learns of a comment. */
export function tellComment(tx: Transaction, of: Of, comment: { cell: string | null; findingKey: string | null; text: string }): void {
  const to = of.ctx.viewer.role === "clerk" ? "reviewer" : "clerk";
  notifyOfReport(tx, of, { to, kind: "commented", params: { text: comment.text }, place: comment });
}
