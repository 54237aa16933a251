import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ownMetricUnits } from "@/domain/metrics/own-metric";
import { account } from "./accounts";
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

/** Metrics somebody made from the dictionary (自定义指标). Never deleted: a retired one is no longer offered, links to it still work. */
export const ownMetric = sqliteTable(
  "own_metric",
  {
    id: integer("id").primaryKey(),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    /** Picks of the dictionary that are added: cells, derived sums, counts of the catalogue. */
    numerator: text("numerator", { mode: "json" }).$type<readonly string[]>().notNull(),
    denominator: text("denominator", { mode: "json" }).$type<readonly string[]>().notNull(),
    unit: text("unit", { enum: ownMetricUnits }).notNull(),
    /** Seen by everybody, or by its maker alone. */
    shared: integer("shared", { mode: "boolean" }).notNull(),
    createdBy: integer("created_by")
      .notNull()
      .references(() => account.id),
    createdAt: integer("created_at").notNull(),
    retiredBy: integer("retired_by").references(() => account.id),
    retiredAt: integer("retired_at"),
  },
  (t) => [index("own_metric_maker").on(t.createdBy)],
);
