import { inTransaction } from "@/db/client";
import { recordVerdict } from "@/db/reports/record-verdict";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import { readCheckedVersion } from "./checked-version";
import { locked, refused, staleMessage } from "./report-sentences";
import type { VerdictResult } from "./report-view";
import { verdictResult } from "./verdict-result";

export interface ExplainInput {
  readonly reportId: number;
  /** The revision the clerk saw: an explanation never stands beside figures its writer did not see. */
  readonly revision: number;
  readonly findingKey: string;
  readonly text: string;
}

/**
 * Keeps the clerk's reason for figures a rule objects to; it holds until one of the finding's inputs changes or a reviewer
 * rejects it. It answers a return: a returned report can then be submitted again.
 */
export function explainFinding(ctx: SignedInContext, { reportId, revision, findingKey, text }: ExplainInput): VerdictResult {
  const row = authorizeReport(ctx, "report.correct", reportId);
  if (row.report.revision !== revision) return { outcome: "stale", revision: row.report.revision, message: staleMessage() };
  if (!stateAfter(row.report.state, "explain")) return locked(row.report.state);
  const { findings, content } = readCheckedVersion(ctx.db, row);
  const finding = findings.find(({ key }) => key === findingKey);
  if (!finding) return refused("findingGone");
  const inputs = findingInputs(finding, content.facts);
  const { accountId, login } = ctx.viewer;
  const made = { reportId, revision, findingKey, inputs, kind: "explained" as const, text, by: { accountId, login }, at: ctx.now() };
  return verdictResult(inTransaction(ctx.db, (tx) => recordVerdict(tx, made)));
}
