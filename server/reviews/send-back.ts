import { inTransaction } from "@/db/client";
import { recordReturn } from "@/db/reports/record-decision";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { tellReturn } from "../notices/report-notices";
import { authorizeReport } from "../reports/authorize-report";
import type { DecideResult } from "../reports/report-view";
import { decideResult } from "./decide-result";

export interface SendBackInput {
  readonly reportId: number;
  /** The version the reviewer read; a newer one makes the decision stale. */
  readonly versionId: number;
  /** At least one; pinned to a cell, or general with a null cell. */
  readonly reasons: readonly { readonly cell: CellId | null; readonly text: string }[];
}

/** Returns (退回) a submitted version to its body with reasons. */
export function sendBack(ctx: SignedInContext, { reportId, versionId, reasons }: SendBackInput): DecideResult {
  const row = authorizeReport(ctx, "review.decide", reportId);
  const { accountId, login } = ctx.viewer;
  const made = { reportId, versionId, reasons, by: { accountId, login }, at: ctx.now() };
  return decideResult(inTransaction(ctx.db, (tx) => tellReturn(tx, { ctx, row }, { reasons, recorded: recordReturn(tx, made) })));
}
