import { inTransaction } from "@/db/client";
import { listAuthors } from "@/db/reports/list-authors";
import type { SignedInContext } from "../context";
import { tellApproval } from "../notices/report-notices";
import { authorizeReport } from "../reports/authorize-report";
import { obstaclesToApproval, readCheckedVersion } from "../reports/checked-version";
import { openFindings, refused, staleMessage } from "../reports/report-sentences";
import type { DecideResult } from "../reports/report-view";
import { approveVersion } from "./approve-version";
import { decideResult } from "./decide-result";

export interface ApproveInput {
  readonly reportId: number;
  /** The version the reviewer read; a newer one makes the decision stale. */
  readonly versionId: number;
}

/** Approves a submitted version: from now on its figures feed the statistics. Nobody approves what they uploaded or corrected. */
export function approveReport(ctx: SignedInContext, { reportId, versionId }: ApproveInput): DecideResult {
  const row = authorizeReport(ctx, "review.decide", reportId);
  if (row.report.currentVersionId !== versionId) return { outcome: "stale", revision: row.report.revision, message: staleMessage() };
  if (listAuthors(ctx.db, reportId).includes(ctx.viewer.accountId)) return refused("ownWork");
  const { errors, warnings } = obstaclesToApproval(readCheckedVersion(ctx.db, row).findings);
  if (errors + warnings > 0) return openFindings(errors, warnings);
  const { accountId, login } = ctx.viewer;
  const made = { reportId, versionId, by: { accountId, login }, at: ctx.now() };
  return decideResult(inTransaction(ctx.db, (tx) => tellApproval(tx, { ctx, row }, approveVersion(tx, made))));
}
