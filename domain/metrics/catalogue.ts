import { applicationMetrics } from "./application-metrics";
import { denialMetrics } from "./denial-metrics";
import { disclosureMetrics } from "./disclosure-metrics";
import { disputeMetrics } from "./dispute-metrics";
import type { Metric } from "./metric";
import { narrativeMetrics } from "./narrative-metrics";
import { outcomeMetrics } from "./outcome-metrics";
import { systemMetrics } from "./system-metrics";

/** Every metric of the product, grouped as the dictionary shows them. */
export const metrics: readonly Metric[] = [
  ...applicationMetrics,
  ...outcomeMetrics,
  ...denialMetrics,
  ...disputeMetrics,
  ...disclosureMetrics,
  ...narrativeMetrics,
  ...systemMetrics,
];

/** Metrics computed from a report's facts and text; the others belong to the filing itself. */
export const computableMetrics: readonly Metric[] = metrics.filter(({ source }) => source !== "system");

const index = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric with this id, or null. */
export function metricById(id: string): Metric | null {
  return index.get(id) ?? null;
}
