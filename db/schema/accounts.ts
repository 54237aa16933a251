import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/access/access";
import { body } from "./bodies";

/** Accounts: one role at one body. `tokenVersion` is re-read at each call, so raising it ends every session at once. */
export const account = sqliteTable(
  "account",
  {
    id: integer("id").primaryKey(),
    login: text("login").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    role: text("role", { enum: roles }).notNull(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    tokenVersion: integer("token_version").notNull().default(1),
    disabledAt: integer("disabled_at"),
    failedAttempts: integer("failed_attempts").notNull().default(0),
    lockedUntil: integer("locked_until"),
    lastSignInAt: integer("last_sign_in_at"),
    /** When the password was set, by the real clock; null until the first sign-in that notes it. */
    passwordSetAt: integer("password_set_at"),
    /** The password was given by somebody else: its bearer sets another before anything else. */
    passwordIsInitial: integer("password_is_initial", { mode: "boolean" }).notNull().default(false),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [uniqueIndex("account_login").on(t.login)],
);
