import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { FormContent } from "@/domain/filing/form-content";
import { account } from "./accounts";
import { body } from "./bodies";

/** A report being filled in online, before it becomes a version; one for each body and year. */
export const filingDraft = sqliteTable(
  "filing_draft",
  {
    id: integer("id").primaryKey(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    /** Advances with every save. */
    revision: integer("revision").notNull(),
    content: text("content", { mode: "json" }).$type<FormContent>().notNull(),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => account.id),
    savedAt: integer("saved_at").notNull(),
  },
  (t) => [uniqueIndex("filing_draft_body_year").on(t.bodyId, t.year)],
);
