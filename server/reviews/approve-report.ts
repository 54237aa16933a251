import { inTransaction } from "@/db/client";
import { recordPass } from "@/db/reports/record-decision";
import type { SignedInContext } from "../context";
import { tellApproval } from "../notices/report-notices";
import { tellPass } from "../notices/review-notices";
import { authorizeReport } from "../reports/authorize-report";
import { obstaclesToApproval, readCheckedVersion } from "../reports/checked-version";
import { openFindings, staleMessage } from "../reports/report-sentences";
import type { DecideResult } from "../reports/report-view";
import { approveVersion } from "./approve-version";
import { decideResult } from "./decide-result";
import { refuseDecision } from "./refuse-decision";

export interface ApproveInput {
  readonly reportId: number;
  /** The version the reviewer read; a newer one makes the decision stale. */
  readonly versionId: number;
}

/**
 * Lets a version pass the level it waits at: at the last one it is approved and its figures feed the statistics from now on,
 * below it the next level decides. Nobody decides on own work, or at two levels of one round.
 */
export function approveReport(ctx: SignedInContext, { reportId, versionId }: ApproveInput): DecideResult {
  const row = authorizeReport(ctx, "review.decide", reportId);
  const { revision, reviewLevel, reviewLevels, currentVersionId } = row.report;
  if (currentVersionId !== versionId) return { outcome: "stale", revision, message: staleMessage() };
  const refusal = refuseDecision(ctx, row);
  if (refusal) return refusal;
  const { errors, warnings } = obstaclesToApproval(readCheckedVersion(ctx.db, row).findings);
  if (errors + warnings > 0) return openFindings(errors, warnings);
  const { accountId, login } = ctx.viewer;
  const made = { reportId, versionId, revision, by: { accountId, login }, at: ctx.now() };
  const last = reviewLevel >= reviewLevels;
  return decideResult(
    inTransaction(ctx.db, (tx) =>
      last ? tellApproval(tx, { ctx, row }, approveVersion(tx, made)) : tellPass(tx, { ctx, row }, recordPass(tx, made)),
    ),
  );
}
