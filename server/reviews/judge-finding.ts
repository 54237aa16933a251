import { inTransaction } from "@/db/client";
import { listAuthors } from "@/db/reports/list-authors";
import { recordVerdict } from "@/db/reports/record-verdict";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { stateAfter } from "@/domain/report/life";
import { type Judgement, mayJudge } from "@/domain/verdicts/verdict";
import type { SignedInContext } from "../context";
import { tellJudgement } from "../notices/report-notices";
import { authorizeReport } from "../reports/authorize-report";
import { readCheckedVersion } from "../reports/checked-version";
import { locked, refused, staleMessage } from "../reports/report-sentences";
import type { VerdictResult } from "../reports/report-view";
import { verdictResult } from "../reports/verdict-result";

export interface JudgeInput {
  readonly reportId: number;
  /** The revision the reviewer read. */
  readonly revision: number;
  readonly findingKey: string;
  readonly judgement: Judgement;
  /** What the clerk is told; a rejection always says why. */
  readonly text: string;
  /** The last verdict on the finding the reviewer saw, or null; when another reviewer spoke since, nothing is recorded. */
  readonly seen: number | null;
}

/**
 * A reviewer's verdict on a finding of a submitted report: accepts or rejects the clerk's explanation, or says of the finding
 * itself that it is a problem (确属问题) or that the situation is as reported (情况属实). It holds until an input changes.
 * Nobody judges what they uploaded or corrected.
 */
export function judgeFinding(ctx: SignedInContext, input: JudgeInput): VerdictResult {
  const { reportId, revision, findingKey, judgement, text, seen } = input;
  const row = authorizeReport(ctx, "review.decide", reportId);
  if (row.report.revision !== revision) return { outcome: "stale", revision: row.report.revision, message: staleMessage() };
  if (!stateAfter(row.report.state, "approve")) return locked(row.report.state);
  if (listAuthors(ctx.db, reportId).includes(ctx.viewer.accountId)) return refused("ownWork");
  const { findings, content } = readCheckedVersion(ctx.db, row);
  const finding = findings.find(({ key }) => key === findingKey);
  if (!finding) return refused("findingGone");
  if (!mayJudge(finding.standing, judgement)) return refused("verdictPointless");
  const { accountId, login } = ctx.viewer;
  const by = { accountId, login };
  const inputs = findingInputs(finding, content.facts);
  const made = { reportId, revision, findingKey, inputs, kind: judgement, text, seen, by, at: ctx.now() };
  return verdictResult(
    inTransaction(ctx.db, (tx) => tellJudgement(tx, { ctx, row }, { judged: input, recorded: recordVerdict(tx, made) })),
  );
}
