import { formatNumber, type Language, roundedQuotient } from "./format-number";
import type { Metric, MetricResult, MetricUnit, NoValueReason } from "./metric";
import { ratioOf } from "./metric-ratio";
import { reliabilityOf } from "./reliability";

const reasons: Readonly<Record<NoValueReason, Readonly<Record<Language, string>>>> = {
  zeroDenominator: { zh: "不适用", en: "n/a" },
  missingInput: { zh: "未填", en: "not filled in" },
  notInEdition: { zh: "该版表格无此项", en: "not in this form" },
  notReported: { zh: "未报", en: "not reported" },
  noFormerYear: { zh: "无上年数据", en: "no data of the year before" },
};

const units: Readonly<Record<MetricUnit, Readonly<Record<Language, string>>>> = {
  件: { zh: " 件", en: "" },
  "%": { zh: " %", en: "%" },
  ratio: { zh: "", en: "" },
  "per 100": { zh: " 件/百件", en: " per 100" },
  万元: { zh: " 万元", en: " 万元" },
  元: { zh: " 元", en: " 元" },
  条: { zh: " 条", en: " items" },
  篇: { zh: " 篇", en: " articles" },
  场: { zh: " 场", en: " events" },
  人次: { zh: " 人次", en: " attendances" },
  天: { zh: " 天", en: " days" },
};

/** Why there is no value, in words: 不适用, 未填, 未报 and so on are never mixed up. */
function formatReason(reason: NoValueReason, language: Language): string {
  return reasons[reason][language];
}

/** The unit as it follows a number, with its space; empty for ratios, and for cases in English. */
export function formatUnit(unit: MetricUnit, language: Language): string {
  return units[unit][language];
}

/** The fraction behind a ratio: 12/319. Null for counts and without operands. */
function formatFraction(result: MetricResult): string | null {
  if (result.numerator === null || result.denominator === null) return null;
  return `${formatNumber(result.numerator)}/${formatNumber(result.denominator)}`;
}

/** Two decimals; three for plain ratios, so that 319/320 does not read as 1. */
export function decimalsOf(unit: MetricUnit): number {
  return unit === "ratio" ? 3 : 2;
}

/** The value alone with its unit, rounded for ratios: 3.76 %, 320 件; or the reason why there is none. */
function formatValue(metric: Metric, result: MetricResult, language: Language): string {
  if (result.value === null) return formatReason(result.reason ?? "notReported", language);
  const unit = formatUnit(metric.unit, language);
  if (result.numerator === null || result.denominator === null) return `${formatNumber(result.value)}${unit}`;
  const { scale } = ratioOf(metric);
  return `${roundedQuotient(result.numerator, result.denominator, { scale, decimals: decimalsOf(metric.unit) })}${unit}`;
}

/**
 * A metric as it is printed everywhere: a ratio never without its fraction, 3.76 %（12/319）; below a base of ten the fraction
 * alone; a count with its unit; else the reason why there is no value.
 */
export function formatMetric(metric: Metric, result: MetricResult, language: Language): string {
  const fraction = formatFraction(result);
  const value = formatValue(metric, result, language);
  if (fraction === null) return value;
  if (result.value !== null && reliabilityOf(result) === "tooSmall") return fraction;
  return language === "zh" ? `${value}（${fraction}）` : `${value} (${fraction})`;
}
