import type { FoundReport } from "@/db/reports/find-report";
import { listAuthors } from "@/db/reports/list-authors";
import { mayDo } from "@/domain/access/access";
import type { Bilingual } from "@/domain/checks/finding";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { obstaclesToApproval, openOnes } from "./checked-version";
import { openFindings, refused } from "./report-sentences";
import type { FindingView, ReportPermissions } from "./report-view";

interface Shown {
  readonly versionId: number;
  readonly findings: readonly FindingView[];
}

/** What the viewer may do with the version shown; only the current version can be worked on. */
export function permissionsOf(ctx: SignedInContext, { report }: FoundReport, { versionId, findings }: Shown): ReportPermissions {
  const { role } = ctx.viewer;
  const current = report.currentVersionId === versionId;
  const maySubmit = current && mayDo(role, "report.submit") && stateAfter(report.state, "submit") !== null;
  const mayDecide = current && mayDo(role, "review.decide") && stateAfter(report.state, "approve") !== null;
  const submitBlocker = maySubmit ? submissionBlocker(findings) : null;
  const decideBlocker = mayDecide ? approvalBlocker(ctx, report.id, findings) : null;
  return {
    correct: current && mayDo(role, "report.correct") && stateAfter(report.state, "correct") !== null,
    submit: maySubmit && submitBlocker === null,
    decide: mayDecide,
    blocker: submitBlocker ?? decideBlocker,
  };
}

/** Why a report cannot be submitted: errors or warnings without correction or explanation. */
function submissionBlocker(findings: readonly FindingView[]): Bilingual | null {
  const errors = openOnes(findings, ["error"]).length;
  const warnings = openOnes(findings, ["warn"]).length;
  return errors + warnings > 0 ? openFindings(errors, warnings).message : null;
}

/** Why a report cannot be approved by this viewer; returning it is always possible. */
function approvalBlocker(ctx: SignedInContext, reportId: number, findings: readonly FindingView[]): Bilingual | null {
  if (listAuthors(ctx.db, reportId).includes(ctx.viewer.accountId)) return refused("ownWork").message;
  const { errors, warnings } = obstaclesToApproval(findings);
  return errors + warnings > 0 ? openFindings(errors, warnings).message : null;
}
