import { editionForYear } from "../form/editions";
import { decimalsOf, formatUnit } from "./format-metric";
import { formatNumber, formatSigned, type Language, roundedQuotient } from "./format-number";
import type { Metric, MetricResult } from "./metric";
import { ratioOf } from "./metric-ratio";
import { SMALL_BELOW } from "./reliability";

/** A growth rate needs at least this base; below it only the difference in cases is shown. */
const GROWTH_BASE = SMALL_BELOW;

function countChange(metric: Metric, [now, before]: readonly [now: number, before: number], language: Language): string {
  const difference = Number((now - before).toFixed(6));
  const change = `${formatSigned(formatNumber(difference), difference, language)}${formatUnit(metric.unit, language)}`;
  if (before < GROWTH_BASE) return change;
  const percent = formatSigned(roundedQuotient(difference, before, { scale: 100, decimals: 2 }), difference, language);
  return language === "zh" ? `${change}（${percent} %）` : `${change} (${percent}%)`;
}

/** The difference of the two printed values, so that values and change agree on the page. */
function ratioChange(metric: Metric, [now, before]: readonly [now: MetricResult, before: MetricResult], language: Language): string {
  const rounding = { scale: ratioOf(metric).scale, decimals: decimalsOf(metric.unit) };
  const unit = 10 ** rounding.decimals;
  const printed = ({ numerator, denominator }: MetricResult) =>
    Math.round(
      Number(
        roundedQuotient(numerator ?? 0, denominator ?? 1, rounding)
          .replace(/,/g, "")
          .replace("−", "-"),
      ) * unit,
    );
  const difference = printed(now) - printed(before);
  const text = formatSigned(roundedQuotient(difference, unit, { scale: 1, decimals: rounding.decimals }), difference, language);
  if (metric.unit !== "%") return `${text}${formatUnit(metric.unit, language)}`;
  return language === "zh" ? `${text} 个百分点` : `${text} percentage points`;
}

/**
 * The change of a metric since the former year: ratios in percentage points, counts in cases with the growth in % unless the
 * base is below 30. Null when either year has no value, or when the two forms may not be compared (say so by `comparable`).
 */
export function formatChange(
  metric: Metric,
  years: { readonly now: MetricResult; readonly former: MetricResult | null; readonly comparable: boolean },
  language: Language,
): string | null {
  const { now, former, comparable } = years;
  if (!comparable || !former || now.value === null || former.value === null) return null;
  if (now.denominator === null || former.denominator === null) return countChange(metric, [now.value, former.value], language);
  return ratioChange(metric, [now, former], language);
}

/** True when two report years may stand on one line: the same form was prescribed, or the metric bridges the 2021 break. */
export function isComparable(metric: Metric, yearA: number, yearB: number): boolean {
  return metric.comparableAcrossEditions || editionForYear(yearA)?.id === editionForYear(yearB)?.id;
}
