import { inTransaction } from "@/db/client";
import { recordComment } from "@/db/reports/record-comment";
import { rules } from "@/domain/checks/rules";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { tellComment } from "../notices/report-notices";
import { authorizeReport } from "./authorize-report";

export interface CommentInput {
  readonly reportId: number;
  /** At most one of both; neither is a comment on the report. */
  readonly cell: CellId | null;
  readonly findingKey: string | null;
  readonly text: string;
}

/** Writes a short text to the other side, pinned to a cell or a finding. It changes nothing else and is never changed itself. A finding of a rule that does not exist: NotFoundError. */
export function addComment(ctx: SignedInContext, { reportId, cell, findingKey, text }: CommentInput): { readonly id: number } {
  const row = authorizeReport(ctx, "report.comment", reportId);
  if (findingKey !== null && !rules.some(({ id }) => id === findingKey.split(":")[0])) throw new NotFoundError();
  const { accountId, login } = ctx.viewer;
  const made = { reportId, bodyId: row.body.id, cell, findingKey: cell === null ? findingKey : null, text };
  const id = inTransaction(ctx.db, (tx) => {
    tellComment(tx, { ctx, row }, made);
    return recordComment(tx, { ...made, by: { accountId, login }, at: ctx.now() });
  });
  return { id };
}
