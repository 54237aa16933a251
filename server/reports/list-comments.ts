import { type CommentRow, listReadingMarks, placeName, listComments as readComments } from "@/db/reports/record-comment";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import type { CommentView, ReportComments } from "./comment-view";

/** The comments on a report, for everyone who may read the report, with what the viewer has not read yet. */
export function listComments(ctx: SignedInContext, { reportId }: { readonly reportId: number }): ReportComments {
  authorizeReport(ctx, "report.read", reportId);
  const { accountId } = ctx.viewer;
  const marks = listReadingMarks(ctx.db, reportId, accountId);
  const view = (row: CommentRow): CommentView => {
    const { id, cell, findingKey, text, by, role, at } = row;
    const own = row.byId === accountId;
    return { id, cell: cell as CellId | null, findingKey, text, by, role, at, own, unread: !own && id > (marks.get(placeName(row)) ?? 0) };
  };
  const comments = readComments(ctx.db, reportId).map(view);
  return { comments, unread: comments.filter(({ unread }) => unread).length };
}
