import type { Metric, MetricResult } from "./metric";
import { ratioOf } from "./metric-ratio";
import { reliabilityOf } from "./reliability";

/** A range of shares or, scaled, of a metric's values. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.959963984540054;

/** The 95 % Wilson score interval of a share of `successes` in `trials`, between 0 and 1. Null without trials. */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0 || successes < 0 || successes > trials) return null;
  const share = successes / trials;
  const z2 = Z_95 * Z_95;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (Z_95 / (1 + z2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return { low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === trials ? 1 : Math.min(1, centre + half) };
}

/** True when the metric is a part of a whole, so that a binomial interval has a meaning: a % without last year's value. */
export function isProportion(metric: Metric): boolean {
  return metric.unit === "%" && metric.source !== "system" && ratioOf(metric).denominator !== null && !metric.formula.includes("prev(");
}

/** The 95 % interval of a metric's value in its own unit (%); null for counts, other ratios and small numbers. */
export function intervalOf(metric: Metric, result: MetricResult): Interval | null {
  const { numerator, denominator } = result;
  if (!isProportion(metric) || numerator === null || denominator === null || reliabilityOf(result) !== "full") return null;
  const interval = wilsonInterval(numerator, denominator);
  const { scale } = ratioOf(metric);
  return interval && { low: interval.low * scale, high: interval.high * scale };
}
