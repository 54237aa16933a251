import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The audit log: append-only by trigger, each row chained to the one before by its hash. */
export const auditEntry = sqliteTable("audit_entry", {
  id: integer("id").primaryKey(),
  at: integer("at").notNull(),
  accountId: integer("account_id"),
  login: text("login").notNull(),
  action: text("action").notNull(),
  bodyId: integer("body_id"),
  reportId: integer("report_id"),
  detail: text("detail", { mode: "json" }).$type<Readonly<Record<string, unknown>>>().notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});
