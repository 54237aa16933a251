import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds, bodyLevels } from "@/domain/body/body";

/** Filing deadlines as data: report year × kind × level. A null level holds for every level. */
export const deadline = sqliteTable(
  "deadline",
  {
    id: integer("id").primaryKey(),
    year: integer("year").notNull(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    level: text("level", { enum: bodyLevels }),
    /** Last day, YYYY-MM-DD in Asia/Shanghai. */
    date: text("date").notNull(),
  },
  (t) => [uniqueIndex("deadline_year_kind_level").on(t.year, t.kind, t.level)],
);
