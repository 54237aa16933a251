import { inTransaction } from "@/db/client";
import { recordAnswer } from "@/db/reports/reason-answers";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { authorizeReport } from "../reports/authorize-report";
import { locked, refused, staleMessage } from "../reports/report-sentences";
import type { VerdictResult } from "../reports/report-view";
import { latestReturn } from "../reports/return-view";
import { verdictResult } from "../reports/verdict-result";

export interface AnswerInput {
  readonly reportId: number;
  /** The revision the clerk saw. */
  readonly revision: number;
  readonly decisionId: number;
  /** Place of the reason in the decision, from 0. */
  readonly reason: number;
  readonly text: string;
}

/** The agency's answer to one reason of the return it works on; a later answer takes the place of an earlier one. */
export function answerReason(ctx: SignedInContext, { reportId, revision, decisionId, reason, text }: AnswerInput): VerdictResult {
  const row = authorizeReport(ctx, "report.correct", reportId);
  if (row.report.revision !== revision) return { outcome: "stale", revision: row.report.revision, message: staleMessage() };
  if (!stateAfter(row.report.state, "answer")) return locked(row.report.state);
  const decision = latestReturn(ctx.db, reportId);
  if (decision?.id !== decisionId || !decision.reasons[reason]) return refused("noReason");
  const { accountId, login } = ctx.viewer;
  const made = { reportId, revision, decisionId, reason, text, by: { accountId, login }, at: ctx.now() };
  return verdictResult(inTransaction(ctx.db, (tx) => recordAnswer(tx, made)));
}
