import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/access/access";
import { type NoticeParams, noticeKinds } from "@/domain/notices/notice";
import { account } from "./accounts";
import { body } from "./bodies";
import { report } from "./reports";

/**
 * What happened, for those it concerns: the accounts of one role at one body, or a single one of them. Written in the transaction
 * of its event and never changed.
 */
export const notice = sqliteTable(
  "notice",
  {
    id: integer("id").primaryKey(),
    at: integer("at").notNull(),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    params: text("params", { mode: "json" }).$type<NoticeParams>().notNull(),
    /** A path of this product: "/reports/12?cell=…". */
    link: text("link").notNull(),
    /** Who is told: this role at this body, and of them this account alone unless null. */
    toRole: text("to_role", { enum: roles }).notNull(),
    toBodyId: integer("to_body_id")
      .notNull()
      .references(() => body.id),
    toAccountId: integer("to_account_id").references(() => account.id),
    /** The body it is about: read again each time, so that a notice leaves the sight of those its body has left. */
    aboutBodyId: integer("about_body_id")
      .notNull()
      .references(() => body.id),
    reportId: integer("report_id").references(() => report.id),
    /** Who did it, told nothing of it; null is the system. */
    byAccountId: integer("by_account_id").references(() => account.id),
  },
  (t) => [index("notice_audience").on(t.toBodyId, t.toRole, t.id)],
);

/** Notices an account has read, one by one. */
export const noticeReading = sqliteTable(
  "notice_reading",
  {
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    noticeId: integer("notice_id")
      .notNull()
      .references(() => notice.id),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.noticeId] })],
);

/** All read: up to this notice, everything counts as read by the account. */
export const noticeMark = sqliteTable("notice_mark", {
  accountId: integer("account_id")
    .primaryKey()
    .references(() => account.id),
  readUpTo: integer("read_up_to").notNull(),
});
