import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { exemptionGrounds } from "@/domain/deadlines/obligation";
import { account } from "./accounts";
import { body } from "./bodies";

/** Who granted what, when, and who took it back; rows are never removed. */
const grantColumns = {
  id: integer("id").primaryKey(),
  bodyId: integer("body_id")
    .notNull()
    .references(() => body.id),
  year: integer("year").notNull(),
  reason: text("reason").notNull(),
  grantedBy: integer("granted_by")
    .notNull()
    .references(() => account.id),
  grantedAt: integer("granted_at").notNull(),
  revokedBy: integer("revoked_by").references(() => account.id),
  revokedAt: integer("revoked_at"),
  revokedReason: text("revoked_reason"),
};

/** Extensions (延期): a later last day for one body and year; at most one is in force. */
export const extension = sqliteTable(
  "extension",
  {
    ...grantColumns,
    /** Last day for filing, YYYY-MM-DD in Asia/Shanghai. */
    date: text("date").notNull(),
    /** Last day for publication; null leaves it as it is. */
    publishBy: text("publish_by"),
  },
  (t) => [uniqueIndex("extension_in_force").on(t.bodyId, t.year).where(sql`${t.revokedAt} is null`), index("extension_year").on(t.year)],
);

/** Exemptions (免报): a year's report an existing body need not make; at most one is in force. */
export const exemption = sqliteTable(
  "exemption",
  { ...grantColumns, ground: text("ground", { enum: exemptionGrounds }).notNull() },
  (t) => [uniqueIndex("exemption_in_force").on(t.bodyId, t.year).where(sql`${t.revokedAt} is null`), index("exemption_year").on(t.year)],
);

/** Where and when a body published its report, as it says itself; the latest row holds, the others are its history. */
export const publication = sqliteTable(
  "publication",
  {
    id: integer("id").primaryKey(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    address: text("address").notNull(),
    /** YYYY-MM-DD in Asia/Shanghai. */
    publishedOn: text("published_on").notNull(),
    /** The record this one replaces: a second one for the same is refused by the index. */
    replaces: integer("replaces").references((): AnySQLiteColumn => publication.id),
    recordedBy: integer("recorded_by")
      .notNull()
      .references(() => account.id),
    recordedAt: integer("recorded_at").notNull(),
  },
  (t) => [
    index("publication_body_year").on(t.bodyId, t.year),
    uniqueIndex("publication_replaces").on(t.bodyId, t.year, sql`case when ${t.replaces} is null then 0 else ${t.replaces} end`),
  ],
);

/** Holiday calendars the office added (国务院办公厅's arrangement of a year); one for a year, before the built-in one. */
export const holidayCalendar = sqliteTable("holiday_calendar", {
  year: integer("year").primaryKey(),
  /** Inclusive ranges MM-DD. */
  off: text("off", { mode: "json" }).$type<readonly (readonly [from: string, to: string])[]>().notNull(),
  worked: text("worked", { mode: "json" }).$type<readonly string[]>().notNull(),
  savedBy: integer("saved_by")
    .notNull()
    .references(() => account.id),
  savedAt: integer("saved_at").notNull(),
});
