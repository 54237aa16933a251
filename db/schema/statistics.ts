import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ownMetricUnits } from "@/domain/metrics/own-metric";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import { account } from "./accounts";
import { body } from "./bodies";

/** The catalogue of metrics as it was when values were computed: ids, versions and formulas, in the order values are packed in. */
export const metricCatalogue = sqliteTable("metric_catalogue", {
  id: integer("id").primaryKey(),
  /** SHA-256 of the definitions. */
  fingerprint: text("fingerprint").notNull().unique(),
  definitions: text("definitions", { mode: "json" }).$type<readonly StoredDefinition[]>().notNull(),
  /** Milliseconds since 1970. */
  recordedAt: integer("recorded_at").notNull(),
});

/** A metric's definition as it is kept beside the values it gave. */
export interface StoredDefinition {
  readonly id: string;
  readonly version: number;
  readonly formula: string;
  readonly unit: string;
}

/**
 * Metric values of a body's report in force, rewritten in the transaction that approves the figures they come from: operands of
 * every metric of the catalogue, packed. The table has no row ids: a year's values lie side by side.
 */
export const metricValues = sqliteTable(
  "metric_values",
  {
    year: integer("year").notNull(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    /** Advances with every row written: what is kept in memory fetches what is newer. */
    epoch: integer("epoch").notNull(),
    /** The catalogue the values were computed by. */
    catalogueId: integer("catalogue_id")
      .notNull()
      .references(() => metricCatalogue.id),
    operands: blob("operands", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.bodyId] }), index("metric_values_epoch").on(t.epoch)],
);

/** Sums of every subtree and year, kept current by whatever changes figures, obligations or the tree. One row for each basis. */
export const rollUp = sqliteTable(
  "roll_up",
  {
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    basis: text("basis", { enum: rollUpBases }).notNull(),
    /** Reports in force among those expected. */
    reported: integer("reported").notNull(),
    expected: integer("expected").notNull(),
    catalogueId: integer("catalogue_id")
      .notNull()
      .references(() => metricCatalogue.id),
    /** All cells and all metrics, packed. */
    sums: blob("sums", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.bodyId, t.basis] })],
);

/**
 * One row of counters, advanced by triggers. `register` and `reports`: bodies and states of reports, for what is kept of them in
 * memory. `tree`: who is expected where; sums stand for the tree as `rolled` says, other ones are added up anew.
 */
export const statisticsEpoch = sqliteTable("statistics_epoch", {
  id: integer("id").primaryKey(),
  register: integer("register").notNull(),
  reports: integer("reports").notNull(),
  tree: integer("tree").notNull(),
  rolled: integer("rolled").notNull(),
});

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
