import { and, desc, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { type Role, reachOf } from "@/domain/access/access";
import type { NoticeKind, NoticeParams } from "@/domain/notices/notice";
import { findAccount } from "./accounts";
import { findBody, under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { notice, noticeMark, noticeReading } from "./schema/notices";
import { report } from "./schema/reports";

/** A body's clerks, the reviewers above a body, or one account. */
export type NoticeAudience =
  | { readonly bodyId: number; readonly role: Extract<Role, "clerk" | "reviewer"> }
  | { readonly accountId: number };

/** One thing that happened, as its unit of work tells it. */
export interface NewNotice {
  readonly to: NoticeAudience;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** A path of this product. */
  readonly link: string;
  readonly reportId: number | null;
  /** The product's clock, milliseconds since 1970. */
  readonly at: number;
  /** Who did it and need not be told. */
  readonly by?: { readonly accountId: number } | null;
}

/** Who reads: the account with its role, its body and that body's path. */
export interface NoticeReader {
  readonly accountId: number;
  readonly role: Role;
  readonly bodyId: number;
  readonly bodyPath: string;
}

/** Adds a notice inside the caller's unit of work; none when nobody can be meant. */
export function insertNotice(tx: Transaction, made: NewNotice): void {
  const { kind, params, link, reportId, at } = made;
  const target = "accountId" in made.to ? accountTarget(tx, made.to.accountId, reportId) : bodyTarget(tx, made.to);
  if (!target) return;
  tx.insert(notice)
    .values({ at, kind, params, link, reportId, byAccountId: made.by?.accountId ?? null, ...target })
    .run();
}

function accountTarget(tx: Transaction, accountId: number, reportId: number | null) {
  const row = findAccount(tx, accountId);
  if (!row) return null;
  const about = reportId === null ? undefined : tx.select({ bodyId: report.bodyId }).from(report).where(eq(report.id, reportId)).get();
  const { role: toRole, bodyId: toBodyId } = row.account;
  return { toRole, toBodyId, toAccountId: accountId, aboutBodyId: about?.bodyId ?? toBodyId };
}

function bodyTarget(tx: Transaction, { bodyId, role }: { readonly bodyId: number; readonly role: "clerk" | "reviewer" }) {
  const toBodyId = role === "clerk" ? bodyId : nearestReviewers(tx, bodyId);
  return toBodyId === null ? null : { toRole: role, toBodyId, toAccountId: null, aboutBodyId: bodyId };
}

/** The body, upwards from this one, that has reviewers at work; the top one where none has. */
function nearestReviewers(tx: Transaction, bodyId: number): number | null {
  const path = findBody(tx, bodyId)?.path;
  if (path === undefined) return null;
  const upwards = path.split("/").filter(Boolean).map(Number).reverse();
  const manned = tx
    .selectDistinct({ bodyId: account.bodyId })
    .from(account)
    .where(and(inArray(account.bodyId, upwards), eq(account.role, "reviewer"), isNull(account.disabledAt)))
    .all();
  const at = new Set(manned.map((row) => row.bodyId));
  return upwards.find((id) => at.has(id)) ?? upwards.at(-1) ?? null;
}

/** The notices a reader may see: to its role at its body, about a body still within its reach, not of its own doing. */
function visibleTo({ accountId, role, bodyId, bodyPath }: NoticeReader): SQL | undefined {
  const reach = reachOf(role) === "own" ? eq(body.path, bodyPath) : under(bodyPath);
  const meant = or(isNull(notice.toAccountId), eq(notice.toAccountId, accountId));
  const others = or(isNull(notice.byAccountId), ne(notice.byAccountId, accountId));
  return and(eq(notice.toBodyId, bodyId), eq(notice.toRole, role), meant, others, reach);
}

const readOne = (accountId: number) =>
  sql`exists (select 1 from ${noticeReading} where ${noticeReading.accountId} = ${accountId} and ${noticeReading.noticeId} = ${notice.id})`;

function readUpTo(reader: Reader, accountId: number): number {
  return reader.select({ id: noticeMark.readUpTo }).from(noticeMark).where(eq(noticeMark.accountId, accountId)).get()?.id ?? 0;
}

/** How many notices the reader has not read, counted no further than `most`. */
export function countUnread(reader: Reader, who: NoticeReader, most: number): number {
  const unread = reader
    .select({ id: notice.id })
    .from(notice)
    .innerJoin(body, eq(body.id, notice.aboutBodyId))
    .where(and(visibleTo(who), gt(notice.id, readUpTo(reader, who.accountId)), sql`not ${readOne(who.accountId)}`))
    .limit(most)
    .all();
  return unread.length;
}

/** A page of the reader's notices, latest first, and whether more follow. */
export function listNotices(reader: Reader, who: NoticeReader, { page, pageSize }: { readonly page: number; readonly pageSize: number }) {
  const mark = readUpTo(reader, who.accountId);
  const rows = reader
    .select({
      id: notice.id,
      at: notice.at,
      kind: notice.kind,
      params: notice.params,
      link: notice.link,
      reportId: notice.reportId,
      bodyName: body.name,
      by: account.name,
      read: sql<number>`${notice.id} <= ${mark} or ${readOne(who.accountId)}`,
    })
    .from(notice)
    .innerJoin(body, eq(body.id, notice.aboutBodyId))
    .leftJoin(account, eq(account.id, notice.byAccountId))
    .where(visibleTo(who))
    .orderBy(desc(notice.id))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .all();
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** Whether this notice is one the reader may see. */
export function isVisible(reader: Reader, who: NoticeReader, id: number): boolean {
  const rows = reader
    .select({ id: notice.id })
    .from(notice)
    .innerJoin(body, eq(body.id, notice.aboutBodyId))
    .where(and(eq(notice.id, id), visibleTo(who)))
    .all();
  return rows.length > 0;
}

/** Marks one notice as read; again changes nothing. */
export function markRead(tx: Transaction, accountId: number, noticeId: number): void {
  tx.insert(noticeReading).values({ accountId, noticeId }).onConflictDoNothing().run();
}

/** Marks everything up to a notice as read; the mark never moves back. */
export function markAllRead(tx: Transaction, accountId: number, upTo: number): void {
  tx.insert(noticeMark)
    .values({ accountId, readUpTo: upTo })
    .onConflictDoUpdate({ target: noticeMark.accountId, set: { readUpTo: sql`max(${noticeMark.readUpTo}, ${upTo})` } })
    .run();
  tx.delete(noticeReading)
    .where(and(eq(noticeReading.accountId, accountId), lte(noticeReading.noticeId, upTo)))
    .run();
}
