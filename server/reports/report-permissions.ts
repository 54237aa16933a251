import type { FoundReport } from "@/db/reports/find-report";
import { mayDo } from "@/domain/access/access";
import type { Bilingual } from "@/domain/checks/finding";
import { mayReopen } from "@/domain/report/levels";
import { isInReview, stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { refuseDecision } from "../reviews/refuse-decision";
import { obstaclesToApproval, openOnes } from "./checked-version";
import { openFindings, refused } from "./report-sentences";
import type { FindingView, ReportPermissions } from "./report-view";

interface Shown {
  readonly versionId: number;
  readonly findings: readonly FindingView[];
  /** Reasons of the return that are neither mended nor answered. */
  readonly openReasons: number;
}

/** What the viewer may do with the version shown; only the current version can be worked on. */
export function permissionsOf(ctx: SignedInContext, row: FoundReport, shown: Shown): ReportPermissions {
  const { report } = row;
  const { role } = ctx.viewer;
  const current = report.currentVersionId === shown.versionId;
  const maySubmit = current && mayDo(role, "report.submit") && stateAfter(report.state, "submit") !== null;
  const reviewing = current && mayDo(role, "review.decide");
  const refusal = reviewing && isInReview(report.state) ? refuseDecision(ctx, row) : null;
  const mayDecide = reviewing && isInReview(report.state) && refusal === null;
  const submitBlocker = maySubmit ? submissionBlocker(shown) : null;
  const decideBlocker = mayDecide ? approvalBlocker(shown.findings) : (refusal?.message ?? null);
  return {
    correct: current && mayDo(role, "report.correct") && stateAfter(report.state, "correct") !== null,
    submit: maySubmit && submitBlocker === null,
    decide: mayDecide,
    handBack: mayDecide && report.reviewLevel > 1,
    reopen: reviewing && report.state === "approved" && mayReopen(ctx.viewer.bodyPath, row.body.path, report.reviewLevels),
    blocker: submitBlocker ?? decideBlocker,
  };
}

/** Why a report cannot be submitted: errors or warnings without correction or explanation, reasons of a return without an answer. */
function submissionBlocker({ findings, openReasons }: Shown): Bilingual | null {
  const errors = openOnes(findings, ["error"]).length;
  const warnings = openOnes(findings, ["warn"]).length;
  if (errors + warnings > 0) return openFindings(errors, warnings).message;
  return openReasons > 0 ? refused("openReasons", { n: openReasons }).message : null;
}

/** Why a report cannot be approved; returning it is possible all the same. */
function approvalBlocker(findings: readonly FindingView[]): Bilingual | null {
  const { errors, warnings } = obstaclesToApproval(findings);
  return errors + warnings > 0 ? openFindings(errors, warnings).message : null;
}
