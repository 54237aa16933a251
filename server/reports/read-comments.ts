import { inTransaction } from "@/db/client";
import { recordCommentsRead } from "@/db/reports/record-comment";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import { listComments } from "./list-comments";

export interface CommentsReadInput {
  readonly reportId: number;
  readonly cell: CellId | null;
  readonly findingKey: string | null;
}

/** Notes that the viewer has read the comments of a place up to the last one there is; gives how many of the report stay unread. */
export function readComments(ctx: SignedInContext, { reportId, cell, findingKey }: CommentsReadInput): { readonly unread: number } {
  const { body } = authorizeReport(ctx, "report.comment", reportId);
  const { accountId, login } = ctx.viewer;
  const here = listComments(ctx, { reportId }).comments.filter((one) => one.cell === cell && one.findingKey === findingKey);
  const last = here[here.length - 1];
  const place = { reportId, bodyId: body.id, cell, findingKey };
  if (here.some(({ unread }) => unread) && last) {
    inTransaction(ctx.db, (tx) => recordCommentsRead(tx, { ...place, lastCommentId: last.id, by: { accountId, login }, at: ctx.now() }));
  }
  return { unread: listComments(ctx, { reportId }).unread };
}
