import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./accounts";

/** Hashes of the passwords an account had, so that none of the last ones comes back. */
export const formerPassword = sqliteTable(
  "former_password",
  {
    id: integer("id").primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    passwordHash: text("password_hash").notNull(),
    replacedAt: integer("replaced_at").notNull(),
  },
  (t) => [index("former_password_account").on(t.accountId)],
);

/** Links that set a password once. Only the SHA-256 of the token is kept; instants are of the real clock. */
export const passwordLink = sqliteTable(
  "password_link",
  {
    id: integer("id").primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    tokenHash: text("token_hash").notNull(),
    issuedBy: integer("issued_by")
      .notNull()
      .references(() => account.id),
    issuedAt: integer("issued_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** Used, or replaced by a newer link, or ended with its account: whichever came first. */
    endedAt: integer("ended_at"),
  },
  (t) => [uniqueIndex("password_link_token").on(t.tokenHash), index("password_link_account").on(t.accountId)],
);
