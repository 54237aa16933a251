import type { CellId } from "@/domain/form/edition";
import type { SignedInContext, Viewer } from "@/server/context";
import { correctReport } from "@/server/reports/correct-report";
import { explainFinding } from "@/server/reports/explain-finding";
import { getReport } from "@/server/reports/get-report";
import { listReports } from "@/server/reports/list-reports";
import { receiveReport } from "@/server/reports/receive-report";
import type { ReceiptView, ReportSummary, ReportView } from "@/server/reports/report-view";
import { submitReport } from "@/server/reports/submit-report";
import { answerReason } from "@/server/reviews/answer-reason";
import { approveReport } from "@/server/reviews/approve-report";
import { reopenReport } from "@/server/reviews/send-back";
import { type ReportWords, reportText } from "./report-text";
import { shanxi2024Facts } from "./shanxi-2024-facts";
import type { TestOffice } from "./test-context";

let keys = 0;

/** A fresh idempotency key. */
export function newKey(): string {
  keys += 1;
  return `key-${String(keys).padStart(8, "0")}`;
}

/** Sentences that agree with the figures of the real report. */
const agreeingStatements = ["省长信箱受理来信 9903 件，办结 9297 件，办结率 93.88%。"];

/** The text of a report by the clerk's own body; the real figures unless told otherwise. */
export function ownReport(clerk: Viewer, words: Partial<ReportWords> = {}): Uint8Array {
  return reportText({ body: clerk.bodyName, year: 2024, statements: agreeingStatements, ...words });
}

/** The real figures with some cells changed. */
export function changedFacts(changes: Readonly<Partial<Record<CellId, number>>>) {
  return { ...shanxi2024Facts, values: { ...shanxi2024Facts.values, ...changes } };
}

/** Uploads and gives the receipt; fails when the upload is refused. */
export async function file(ctx: SignedInContext, words: Partial<ReportWords> = {}): Promise<ReceiptView> {
  const bytes = ownReport(ctx.viewer, words);
  const result = await receiveReport(ctx, { bytes, fileName: "年报.txt", year: words.year ?? 2024, idempotencyKey: newKey() });
  if (result.outcome !== "received") throw new Error(result.message.zh);
  return result.receipt;
}

/** The report of the viewer's body for a year. */
export function ownSummary(ctx: SignedInContext, year = 2024): ReportSummary {
  const [summary] = listReports(ctx, { year });
  if (!summary) throw new Error("there is no report");
  return summary;
}

/** The current view of the viewer's own report. */
export function ownView(ctx: SignedInContext, year = 2024): ReportView {
  return getReport(ctx, { reportId: ownSummary(ctx, year).id });
}

/** Corrects cells on the current revision. */
export function correct(ctx: SignedInContext, changes: readonly { cell: CellId; value: number | null }[], year = 2024) {
  const { id, revision } = ownSummary(ctx, year);
  return correctReport(ctx, { reportId: id, revision, changes });
}

/** Explains every finding that asks for it. */
export function explainAll(ctx: SignedInContext, year = 2024): void {
  const { findings, summary } = ownView(ctx, year);
  for (const { key, severity } of findings)
    if (severity !== "info")
      explainFinding(ctx, {
        reportId: summary.id,
        revision: ownSummary(ctx, year).revision,
        findingKey: key,
        text: "已逐项核对，情况属实。",
      });
}

/** Answers every reason of the return that nothing has mended. */
export function answerAll(ctx: SignedInContext, year = 2024): void {
  const { returned, summary } = ownView(ctx, year);
  returned?.reasons.forEach(({ state }, reason) => {
    const { revision } = ownSummary(ctx, year);
    const of = { reportId: summary.id, revision, decisionId: returned.decisionId, reason };
    if (state === "open") answerReason(ctx, { ...of, text: "已按要求核对。" });
  });
}

/** Submits the current revision. */
export function submit(ctx: SignedInContext, year = 2024) {
  const { id, revision } = ownSummary(ctx, year);
  return submitReport(ctx, { reportId: id, revision, idempotencyKey: newKey() });
}

/** Has the reviewer open an approved report again. */
export function reopen(office: TestOffice, clerk: SignedInContext, year = 2024): void {
  const { id: reportId, versionId } = ownSummary(clerk, year);
  const reopened = reopenReport(office.as("reviewer"), { reportId, versionId, reasons: [{ cell: null, text: "数字有误，请更正。" }] });
  if (reopened.outcome !== "decided") throw new Error(reopened.message.zh);
}

/** Files, explains and submits a report and has the reviewer approve it; one approved before is opened again first. */
export async function approveNew(office: TestOffice, clerk: SignedInContext, words: Partial<ReportWords> = {}): Promise<number> {
  const year = words.year ?? 2024;
  if (listReports(clerk, { year })[0]?.state === "approved") reopen(office, clerk, year);
  await file(clerk, words);
  explainAll(clerk, year);
  answerAll(clerk, year);
  const submitted = submit(clerk, year);
  if (submitted.outcome !== "submitted") throw new Error(submitted.message.zh);
  const { id, versionId } = ownSummary(clerk, year);
  const decided = approveReport(office.as("reviewer"), { reportId: id, versionId });
  if (decided.outcome !== "decided") throw new Error(decided.message.zh);
  return id;
}
