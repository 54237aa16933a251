import { inTransaction } from "@/db/client";
import { applicableDeadline } from "@/db/reports/applicable-deadline";
import { findReceiptByKey } from "@/db/reports/receipts";
import { type RecordedSubmission, recordSubmission } from "@/db/reports/record-submission";
import { readLevels } from "@/db/review-levels";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { tellSubmission } from "../notices/report-notices";
import { authorizeReport } from "./authorize-report";
import { openOnes, readCheckedVersion } from "./checked-version";
import { readReceipt } from "./read-receipt";
import { locked, openFindings, refused, staleMessage } from "./report-sentences";
import type { SubmitResult } from "./report-view";
import { countOpenReasons, returnView } from "./return-view";

export interface SubmitInput {
  readonly reportId: number;
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** Hands the current version to the reviewers; open errors or warnings stand in the way, lateness does not. */
export function submitReport(ctx: SignedInContext, { reportId, revision, idempotencyKey }: SubmitInput): SubmitResult {
  const row = authorizeReport(ctx, "report.submit", reportId);
  const repeated = findReceiptByKey(ctx.db, ctx.viewer.accountId, idempotencyKey) !== null;
  if (!repeated && row.report.revision === revision) {
    const checked = readCheckedVersion(ctx.db, row);
    const { findings } = checked;
    const errors = openOnes(findings, ["error"]).length;
    const warnings = openOnes(findings, ["warn"]).length;
    if (errors + warnings > 0) return openFindings(errors, warnings);
    const reasons = countOpenReasons(returnView(ctx.db, checked));
    if (reasons > 0 && stateAfter(row.report.state, "submit")) return refused("openReasons", { n: reasons });
  }
  const deadline = applicableDeadline(ctx.db, row.body, row.report.year);
  const { accountId, login } = ctx.viewer;
  const levels = readLevels(ctx.db, row.body);
  const made = { reportId, revision, deadline, levels, idempotencyKey, by: { accountId, login }, at: ctx.now() };
  return submitResult(
    ctx,
    inTransaction(ctx.db, (tx) => {
      const again = findReceiptByKey(tx, accountId, idempotencyKey) !== null;
      const recorded = recordSubmission(tx, made);
      return again ? recorded : tellSubmission(tx, { ctx, row }, recorded);
    }),
  );
}

function submitResult(ctx: SignedInContext, recorded: RecordedSubmission): SubmitResult {
  if (recorded.outcome === "stale") return { ...recorded, message: staleMessage() };
  if (recorded.outcome === "locked") return locked(recorded.state);
  if (recorded.outcome === "keyReused") return refused("keyReused");
  return { outcome: "submitted", receipt: readReceipt(ctx.db, recorded.receipt.number).receipt };
}
