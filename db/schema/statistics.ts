import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { body } from "./bodies";

/** Metric values of approved versions, rewritten in the approval transaction. Ratios keep both operands. */
export const metricValue = sqliteTable(
  "metric_value",
  {
    metric: text("metric").notNull(),
    year: integer("year").notNull(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    numerator: real("numerator"),
    denominator: real("denominator"),
    value: real("value"),
    reason: text("reason", { enum: ["zeroDenominator", "missingInput", "notInEdition", "notReported", "noFormerYear"] }),
  },
  (t) => [
    primaryKey({ columns: [t.metric, t.year, t.bodyId] }),
    index("metric_value_ranking").on(t.metric, t.year, t.value, t.bodyId, t.numerator, t.denominator),
    index("metric_value_body").on(t.bodyId, t.year),
  ],
);
