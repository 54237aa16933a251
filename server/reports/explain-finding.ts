import { inTransaction } from "@/db/client";
import { recordExplanation } from "@/db/reports/record-explanation";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import { readCheckedVersion } from "./checked-version";
import { locked, type Refused, refused } from "./report-sentences";

export interface ExplainInput {
  readonly reportId: number;
  readonly findingKey: string;
  readonly text: string;
}

export type ExplainResult = { readonly outcome: "explained" } | Refused;

/** Keeps the clerk's reason for figures a rule objects to; it holds until one of the finding's inputs changes. */
export function explainFinding(ctx: SignedInContext, { reportId, findingKey, text }: ExplainInput): ExplainResult {
  const row = authorizeReport(ctx, "report.correct", reportId);
  if (!stateAfter(row.report.state, "correct")) return locked(row.report.state);
  const { findings, content } = readCheckedVersion(ctx.db, row);
  const finding = findings.find(({ key }) => key === findingKey);
  if (!finding) return refused("findingGone");
  const inputs = findingInputs(finding, content.facts);
  const { accountId, login } = ctx.viewer;
  const bodyId = row.body.id;
  inTransaction(ctx.db, (tx) =>
    recordExplanation(tx, { reportId, bodyId, findingKey, inputs, text, by: { accountId, login }, at: ctx.now() }),
  );
  return { outcome: "explained" };
}
