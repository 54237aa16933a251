import { decimalsOf, formatUnit } from "../metrics/format-metric";
import { formatNumber, type Language, roundedQuotient } from "../metrics/format-number";
import type { Metric } from "../metrics/metric";
import { ratioOf } from "../metrics/metric-ratio";

/** A median or extreme of a group with its unit: ratios with fixed decimals, counts with at most one. It is no body's own value. */
export function formatMedian(metric: Metric, value: number, language: Language): string {
  const ratio = ratioOf(metric).denominator !== null;
  const number = ratio
    ? roundedQuotient(value, 1, { scale: 1, decimals: decimalsOf(metric.unit) })
    : formatNumber(Math.round(value * 10) / 10);
  return `${number}${formatUnit(metric.unit, language)}`;
}
