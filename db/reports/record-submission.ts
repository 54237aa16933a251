import { eq } from "drizzle-orm";
import { type CalendarDate, isAfterDeadline } from "@/domain/deadlines/deadline";
import type { FirstSubmission } from "@/domain/deadlines/punctuality";
import { stateAfter } from "@/domain/report/life";
import { appendAudit } from "../audit";
import type { Transaction } from "../client";
import { documentReading, report, reportVersion } from "../schema/reports";
import { findReceiptByKey, issueReceipt, type ReceiptRow } from "./receipts";
import { type MoveRefusal, reportAtRevision } from "./report-at-revision";

export interface Submission {
  readonly reportId: number;
  readonly revision: number;
  readonly deadline: CalendarDate | null;
  /** How many levels of review it has to pass; one unless told otherwise. */
  readonly levels?: number;
  readonly idempotencyKey: string;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export type RecordedSubmission =
  | { readonly outcome: "submitted"; readonly receipt: ReceiptRow }
  | { readonly outcome: "keyReused" }
  | MoveRefusal;

/**
 * Unit of work of a submission: state, receipt with deadline and late flag, audit. Late is accepted and marked; a corrected
 * version of a report first filed in time is not late. The same key gives the same receipt.
 */
export function recordSubmission(tx: Transaction, made: Submission): RecordedSubmission {
  const known = findReceiptByKey(tx, made.by.accountId, made.idempotencyKey);
  if (known) return isSubmissionOf(tx, known, made.reportId) ? { outcome: "submitted", receipt: known } : { outcome: "keyReused" };
  const at = reportAtRevision(tx, made.reportId, made.revision);
  if (at.outcome !== "found") return at;
  const state = stateAfter(at.report.state, "submit");
  if (!state) return { outcome: "locked", state: at.report.state };
  const first = firstSubmission(at.report, made);
  tx.update(report)
    .set({ state, revision: at.report.revision + 1, submittedAt: made.at, ...first, ...nextRound(at.report, made) })
    .where(eq(report.id, made.reportId))
    .run();
  const receipt = issueSubmissionReceipt(tx, made, { year: at.report.year, versionId: at.versionId, ...first });
  appendAudit(tx, {
    at: made.at,
    viewer: made.by,
    action: "report.submit",
    bodyId: at.report.bodyId,
    reportId: made.reportId,
    detail: { receipt: receipt.number, deadline: receipt.deadline, late: receipt.late, versionId: at.versionId },
  });
  return { outcome: "submitted", receipt };
}

/** Every submission begins at the lowest level; what was decided before no longer stands. */
function nextRound({ reviewRound }: { readonly reviewRound: number }, { levels = 1 }: Submission) {
  return { reviewRound: reviewRound + 1, reviewLevel: 1, reviewLevels: levels };
}

/** The submission that decides over punctuality, with the last day in force then: a later one changes neither. */
function firstSubmission(filed: FirstSubmission, made: Submission) {
  if (filed.firstSubmittedAt === null) return { firstSubmittedAt: made.at, firstDeadline: made.deadline };
  return { firstSubmittedAt: filed.firstSubmittedAt, firstDeadline: filed.firstDeadline };
}

function isSubmissionOf(tx: Transaction, receipt: ReceiptRow, reportId: number): boolean {
  const version = tx.select({ reportId: reportVersion.reportId }).from(reportVersion).where(eq(reportVersion.id, receipt.versionId)).get();
  return receipt.kind === "submission" && version?.reportId === reportId;
}

function issueSubmissionReceipt(
  tx: Transaction,
  made: Submission,
  of: { year: number; versionId: number; firstSubmittedAt: number; firstDeadline: CalendarDate | null },
): ReceiptRow {
  const file = tx
    .select({ sha256: documentReading.fileSha256 })
    .from(reportVersion)
    .innerJoin(documentReading, eq(documentReading.id, reportVersion.readingId))
    .where(eq(reportVersion.id, of.versionId))
    .get();
  if (!file) throw new Error("every version has its file");
  const deadline = of.firstDeadline ?? made.deadline;
  return issueReceipt(tx, of.year, {
    kind: "submission",
    versionId: of.versionId,
    fileSha256: file.sha256,
    accountId: made.by.accountId,
    idempotencyKey: made.idempotencyKey,
    issuedAt: made.at,
    deadline,
    late: deadline !== null && isAfterDeadline(of.firstSubmittedAt, deadline),
  });
}
