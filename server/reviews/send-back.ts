import { inTransaction, type Transaction } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import { type RecordedDecision, type Return, recordHandBack, recordReopening, recordReturn } from "@/db/reports/record-decision";
import { mayReopen } from "@/domain/report/levels";
import type { SignedInContext } from "../context";
import { tellReturn } from "../notices/report-notices";
import { tellHandBack, tellReopening } from "../notices/review-notices";
import { authorizeReport } from "../reports/authorize-report";
import { locked, type Refused, refused, staleMessage } from "../reports/report-sentences";
import type { DecideResult } from "../reports/report-view";
import { decideResult } from "./decide-result";
import { type NewReason, pinReasons } from "./pin-reasons";
import { refuseDecision } from "./refuse-decision";

export interface SendBackInput {
  readonly reportId: number;
  /** The version the reviewer read; a newer one makes the decision stale. */
  readonly versionId: number;
  /** At least one; pinned to a cell or to a passage of the text, or general. */
  readonly reasons: readonly NewReason[];
  /** To the agency unless told otherwise; `lower`: to the level of review below. */
  readonly to?: "agency" | "lower" | undefined;
}

/** Returns (退回) a waiting version with reasons: to its body, or to the level of review below, whose consent no longer stands. */
export function sendBack(ctx: SignedInContext, { to = "agency", ...input }: SendBackInput): DecideResult {
  const row = authorizeReport(ctx, "review.decide", input.reportId);
  const toAgency = to === "agency";
  return decideWith(ctx, row, input, {
    refusal: () => refuseDecision(ctx, row) ?? (toAgency || row.report.reviewLevel > 1 ? null : refused("lowestLevel")),
    record: (tx, made) => {
      const recorded = toAgency ? recordReturn(tx, made) : recordHandBack(tx, made);
      return (toAgency ? tellReturn : tellHandBack)(tx, { ctx, row }, { reasons: made.reasons, recorded });
    },
  });
}

/**
 * Opens an approved report again, with reasons: the office of the last level does, never the body itself. The approved version
 * stays in force until a newer one is approved.
 */
export function reopenReport(ctx: SignedInContext, input: Omit<SendBackInput, "to">): DecideResult {
  const row = authorizeReport(ctx, "review.decide", input.reportId);
  const { report, body } = row;
  const refusal = () => {
    if (report.state !== "approved") return locked(report.state);
    return mayReopen(ctx.viewer.bodyPath, body.path, report.reviewLevels) ? null : refused("notReopened");
  };
  const record = (tx: Transaction, made: Return) =>
    tellReopening(tx, { ctx, row }, { reasons: made.reasons, recorded: recordReopening(tx, made) });
  return decideWith(ctx, row, input, { refusal, record });
}

interface Steps {
  readonly refusal: () => Refused | null;
  readonly record: (tx: Transaction, made: Return) => RecordedDecision;
}

function decideWith(ctx: SignedInContext, row: FoundReport, input: Omit<SendBackInput, "to">, { refusal, record }: Steps): DecideResult {
  const { revision, currentVersionId } = row.report;
  const { reportId, versionId } = input;
  if (currentVersionId !== versionId) return { outcome: "stale", revision, message: staleMessage() };
  const refused = refusal();
  if (refused) return refused;
  const { accountId, login } = ctx.viewer;
  const reasons = pinReasons(ctx.db, versionId, input.reasons);
  const made = { reportId, versionId, revision, reasons, by: { accountId, login }, at: ctx.now() };
  return decideResult(inTransaction(ctx.db, (tx) => record(tx, made)));
}
