import { and, asc, eq, sql } from "drizzle-orm";
import type { Role } from "@/domain/access/access";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { comment, commentReading } from "../schema/comments";

/** Where a comment is pinned: to a cell, to a finding, or to the report when both are null. */
export interface CommentPlace {
  readonly cell: string | null;
  readonly findingKey: string | null;
}

interface Written {
  readonly reportId: number;
  readonly bodyId: number;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export interface NewComment extends Written, CommentPlace {
  readonly text: string;
}

/** A comment as read back. */
export interface CommentRow extends CommentPlace {
  readonly id: number;
  readonly text: string;
  readonly by: string;
  readonly byId: number;
  readonly role: Role;
  readonly at: number;
}

/** The name under which reading marks of a place are kept. */
export function placeName({ cell, findingKey }: CommentPlace): string {
  return cell ?? (findingKey === null ? "" : `finding:${findingKey}`);
}

/** Unit of work of a comment: the comment, the writer's reading mark, the audit row. Gives the comment's id. */
export function recordComment(tx: Transaction, made: NewComment): number {
  const { reportId, bodyId, cell, findingKey, text, by, at } = made;
  const { id } = tx
    .insert(comment)
    .values({ reportId, cell, findingKey, text, writtenBy: by.accountId, writtenAt: at })
    .returning({ id: comment.id })
    .get();
  markRead(tx, made, id);
  appendAudit(tx, { at, viewer: by, action: "report.comment", bodyId, reportId, detail: { ...placeDetail(made), text } });
  return id;
}

export interface CommentsRead extends Written, CommentPlace {
  readonly lastCommentId: number;
}

/** Unit of work of having read: moves the account's mark forward, never back, with an audit row when it moved. */
export function recordCommentsRead(tx: Transaction, made: CommentsRead): void {
  const { reportId, bodyId, by, at, lastCommentId } = made;
  const before = listReadingMarks(tx, reportId, by.accountId).get(placeName(made)) ?? 0;
  if (lastCommentId <= before) return;
  markRead(tx, made, lastCommentId);
  appendAudit(tx, { at, viewer: by, action: "report.readComments", bodyId, reportId, detail: { ...placeDetail(made), lastCommentId } });
}

function placeDetail({ cell, findingKey }: CommentPlace) {
  return { ...(cell === null ? {} : { cell }), ...(findingKey === null ? {} : { findingKey }) };
}

function markRead(tx: Transaction, made: Written & CommentPlace, lastCommentId: number): void {
  tx.insert(commentReading)
    .values({ reportId: made.reportId, accountId: made.by.accountId, place: placeName(made), lastCommentId })
    .onConflictDoUpdate({
      target: [commentReading.reportId, commentReading.accountId, commentReading.place],
      set: { lastCommentId: sql`max(${commentReading.lastCommentId}, ${lastCommentId})` },
    })
    .run();
}

/** Every comment on a report, oldest first. */
export function listComments(reader: Reader, reportId: number): readonly CommentRow[] {
  return reader
    .select({
      id: comment.id,
      cell: comment.cell,
      findingKey: comment.findingKey,
      text: comment.text,
      by: account.name,
      byId: account.id,
      role: account.role,
      at: comment.writtenAt,
    })
    .from(comment)
    .innerJoin(account, eq(account.id, comment.writtenBy))
    .where(eq(comment.reportId, reportId))
    .orderBy(asc(comment.id))
    .all();
}

/** How far an account has read a report's comments: the last one read, by place name. */
export function listReadingMarks(reader: Reader, reportId: number, accountId: number): ReadonlyMap<string, number> {
  const rows = reader
    .select({ place: commentReading.place, last: commentReading.lastCommentId })
    .from(commentReading)
    .where(and(eq(commentReading.reportId, reportId), eq(commentReading.accountId, accountId)))
    .all();
  return new Map(rows.map(({ place, last }) => [place, last]));
}
