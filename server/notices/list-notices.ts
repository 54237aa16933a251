import { inTransaction } from "@/db/client";
import { countUnread, isVisible, listNotices, markAllRead, markRead } from "@/db/notices";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import type { NoticePage, UnreadCount } from "./notice-view";

/** The bell counts no further; more are told as "99+". */
const MOST_COUNTED = 100;
const PAGE_SIZE = 20;

/** How many notices the viewer has not read, as the bell shows it. */
export function countUnreadNotices(ctx: SignedInContext): UnreadCount {
  return { unread: countUnread(ctx.db, ctx.viewer, MOST_COUNTED) };
}

/** A page of the viewer's notices, latest first: those for its role at its body, about bodies within its reach. */
export function listOwnNotices(ctx: SignedInContext, { page = 1, pageSize = PAGE_SIZE }: { page?: number; pageSize?: number }): NoticePage {
  const { rows, more } = listNotices(ctx.db, ctx.viewer, { page, pageSize });
  return { notices: rows.map(({ read, ...row }) => ({ ...row, read: read === 1 })), page, more };
}

/** Marks one of the viewer's notices as read; another's does not exist. */
export function readNotice(ctx: SignedInContext, { id }: { readonly id: number }): UnreadCount {
  if (!isVisible(ctx.db, ctx.viewer, id)) throw new NotFoundError();
  inTransaction(ctx.db, (tx) => markRead(tx, ctx.viewer.accountId, id));
  return countUnreadNotices(ctx);
}

/** Marks the viewer's notices up to the latest one it has seen as read; what came since stays unread. */
export function readAllNotices(ctx: SignedInContext, { upTo }: { readonly upTo: number }): UnreadCount {
  if (!isVisible(ctx.db, ctx.viewer, upTo)) throw new NotFoundError();
  inTransaction(ctx.db, (tx) => markAllRead(tx, ctx.viewer.accountId, upTo));
  return countUnreadNotices(ctx);
}
