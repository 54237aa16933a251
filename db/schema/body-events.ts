import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyEventKinds, lineageKinds } from "@/domain/body/body-event";
import { account } from "./accounts";
import { body } from "./bodies";

/** What happened to bodies, with date and document; rows are never changed or removed. */
export const bodyEvent = sqliteTable(
  "body_event",
  {
    id: integer("id").primaryKey(),
    kind: text("kind", { enum: bodyEventKinds }).notNull(),
    /** The body renamed, transferred, abolished or created; of a merger the successor, of a split the body divided. */
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    /** YYYY-MM-DD in Asia/Shanghai, as the document states it. */
    date: text("date").notNull(),
    /** First report year it holds for. */
    fromYear: integer("from_year").notNull(),
    /** 文号 of the document that ordered it. */
    documentNumber: text("document_number"),
    reason: text("reason"),
    /** Of a transfer: the parent before and after. */
    formerParentId: integer("former_parent_id").references(() => body.id),
    newParentId: integer("new_parent_id").references(() => body.id),
    /** Of a renaming: the names that ended, and the ones that took their place. */
    formerName: text("former_name"),
    formerShortName: text("former_short_name"),
    newName: text("new_name"),
    recordedBy: integer("recorded_by").references(() => account.id),
    /** Milliseconds since 1970. */
    recordedAt: integer("recorded_at").notNull(),
  },
  (t) => [
    index("body_event_body").on(t.bodyId, t.date),
    index("body_event_former_parent").on(t.formerParentId),
    index("body_event_new_parent").on(t.newParentId),
  ],
);

/** Which body carries on which (合并, 拆分), from which report year on. */
export const bodyLineage = sqliteTable(
  "body_lineage",
  {
    id: integer("id").primaryKey(),
    predecessorId: integer("predecessor_id")
      .notNull()
      .references(() => body.id),
    successorId: integer("successor_id")
      .notNull()
      .references(() => body.id),
    /** First report year of the successor as such. */
    fromYear: integer("from_year").notNull(),
    kind: text("kind", { enum: lineageKinds }).notNull(),
    eventId: integer("event_id")
      .notNull()
      .references(() => bodyEvent.id),
  },
  (t) => [
    uniqueIndex("body_lineage_pair").on(t.predecessorId, t.successorId, t.fromYear),
    index("body_lineage_successor").on(t.successorId),
    index("body_lineage_event").on(t.eventId),
  ],
);
