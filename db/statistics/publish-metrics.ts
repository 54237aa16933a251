import { and, eq } from "drizzle-orm";
import type { MetricResult } from "@/domain/metrics/metric";
import type { Transaction } from "../client";
import { metricValue } from "../schema/statistics";

/** Rewrites the metric values of a body and year, in the transaction that approves the figures they come from. */
export function publishMetrics(
  tx: Transaction,
  of: { readonly bodyId: number; readonly year: number },
  results: readonly MetricResult[],
): void {
  tx.delete(metricValue)
    .where(and(eq(metricValue.bodyId, of.bodyId), eq(metricValue.year, of.year)))
    .run();
  if (results.length === 0) return;
  tx.insert(metricValue)
    .values(results.map((result) => ({ ...result, ...of })))
    .run();
}
