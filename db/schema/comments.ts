import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { account } from "./accounts";
import { report } from "./reports";

/** Short texts between clerk and reviewer, pinned to a cell or to a finding, else about the whole report; never changed. */
export const comment = sqliteTable(
  "comment",
  {
    id: integer("id").primaryKey(),
    reportId: integer("report_id")
      .notNull()
      .references(() => report.id),
    cell: text("cell"),
    findingKey: text("finding_key"),
    text: text("text").notNull(),
    writtenBy: integer("written_by")
      .notNull()
      .references(() => account.id),
    writtenAt: integer("written_at").notNull(),
  },
  (t) => [index("comment_report").on(t.reportId)],
);

/** How far an account has read the comments of a place of a report: a cell, `finding:` and its key, or nothing for the report. */
export const commentReading = sqliteTable(
  "comment_reading",
  {
    reportId: integer("report_id")
      .notNull()
      .references(() => report.id),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    place: text("place").notNull(),
    lastCommentId: integer("last_comment_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.accountId, t.place] })],
);
