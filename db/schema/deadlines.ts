import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { body } from "./bodies";

/** Filing deadlines as data: report year × kind × level, for everybody or for a place. A null level holds for every level. */
export const deadline = sqliteTable(
  "deadline",
  {
    id: integer("id").primaryKey(),
    year: integer("year").notNull(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    level: text("level", { enum: bodyLevels }),
    /** The place: this body and everything below it; null is everybody. */
    bodyId: integer("body_id").references(() => body.id),
    /** Last day for filing with the office, YYYY-MM-DD in Asia/Shanghai. */
    date: text("date").notNull(),
    /** Last day for publishing to society; null leaves it to the place above, in the end to the law. */
    publishBy: text("publish_by"),
  },
  // Nulls count as different in an index, so they are told by a word of their own.
  (t) => [
    uniqueIndex("deadline_place").on(
      t.year,
      t.kind,
      sql`case when ${t.level} is null then '' else ${t.level} end`,
      sql`case when ${t.bodyId} is null then 0 else ${t.bodyId} end`,
    ),
  ],
);
