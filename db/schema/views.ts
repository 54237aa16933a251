import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { metricNoteKinds } from "@/domain/metrics/metric-note";
import { account } from "./accounts";
import { body } from "./bodies";

/** Comparisons somebody keeps: a name and the address that reproduces them. Retired, never deleted. */
export const savedView = sqliteTable(
  "saved_view",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    /** The query of the comparison page, canonical. */
    query: text("query").notNull(),
    /** Shared views are seen by everybody of the owner's office. */
    shared: integer("shared", { mode: "boolean" }).notNull(),
    officeId: integer("office_id")
      .notNull()
      .references(() => body.id),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => account.id),
    savedAt: integer("saved_at").notNull(),
    retiredAt: integer("retired_at"),
  },
  (t) => [index("saved_view_owner").on(t.savedBy), index("saved_view_office").on(t.officeId)],
);

/** What a reader must know about a metric's year: a reform, a changed definition. About one body, or about all. Retired, never deleted. */
export const metricNote = sqliteTable(
  "metric_note",
  {
    id: integer("id").primaryKey(),
    metric: text("metric").notNull(),
    year: integer("year").notNull(),
    /** Null when it holds for every body. */
    bodyId: integer("body_id").references(() => body.id),
    kind: text("kind", { enum: metricNoteKinds }).notNull(),
    text: text("text").notNull(),
    writtenBy: integer("written_by")
      .notNull()
      .references(() => account.id),
    writtenAt: integer("written_at").notNull(),
    retiredAt: integer("retired_at"),
    retiredBy: integer("retired_by").references(() => account.id),
  },
  (t) => [index("metric_note_metric").on(t.metric, t.year)],
);
