import { isComparable } from "@/domain/metrics/format-change";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { type Change, compareResults } from "../leader/change-text";

/** The change over the last year shown, none across a break. */
export function lastChange(results: readonly MetricResult[], years: readonly number[], metric: Metric): Change | null {
  const at = years.length - 1;
  const [former, last] = [results[at - 1] ?? null, results[at]];
  return last && at > 0 && isComparable(metric, years[at - 1] ?? 0, years[at] ?? 0) ? compareResults(last, former) : null;
}
