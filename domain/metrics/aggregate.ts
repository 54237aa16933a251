import { emptyResult, resultOf } from "./compute-metric";
import type { Metric, MetricResult } from "./metric";
import { ratioOf } from "./metric-ratio";

/** Six decimals are kept: sums of money and of what texts state carry no noise of binary fractions. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce((sum: number, value) => tidy(sum + (value ?? 0)), 0);
}

/** True when a result can be added: both operands are there; a zero denominator may take part. */
export function isAddable(metric: Metric, result: MetricResult): boolean {
  return result.numerator !== null && (ratioOf(metric).denominator === null || result.denominator !== null);
}

/**
 * One metric over several bodies: the sum of the numerators over the sum of the denominators, never a mean of ratios; counts
 * add up. Bodies without operands are left out (say so with the coverage); with none left there is no value.
 */
export function aggregate(metric: Metric, results: readonly MetricResult[]): MetricResult {
  const added = results.filter((result) => isAddable(metric, result));
  if (added.length === 0) return emptyResult(metric, results[0]?.reason ?? "notReported");
  const numerator = sumOf(added.map((result) => result.numerator));
  if (ratioOf(metric).denominator === null) return resultOf(metric, numerator, null);
  return resultOf(metric, numerator, sumOf(added.map((result) => result.denominator)));
}
