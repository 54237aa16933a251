import type { FigureCode } from "@/domain/metrics/figure-table";
import type { MetricResult, MetricUnit, NoValueReason } from "@/domain/metrics/metric";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { type Locale, languageTag } from "../messages/locale";

/** How a value stands: a number, or the word for why there is none. Zero is a number. */
export type ValueState = "value" | "blank" | "unreported" | "notApplicable" | "notInForm" | "pending";

const stateOfReason: Readonly<Record<NoValueReason, ValueState>> = {
  missingInput: "blank",
  notReported: "unreported",
  zeroDenominator: "notApplicable",
  noFormerYear: "notApplicable",
  notInEdition: "notInForm",
};

const stateWords: Readonly<Record<Exclude<ValueState, "value">, Readonly<Record<Locale, string>>>> = {
  blank: { zh: "未填", en: "not stated" },
  unreported: { zh: "未报", en: "not filed" },
  notApplicable: { zh: "不适用", en: "n/a" },
  notInForm: { zh: "本版无此项", en: "not in form" },
  pending: { zh: "待核", en: "to be verified" },
};

/** A result as the columnar replies give it: its letter tells filed but undecided reports, and those that were not owed, from 未报. */
export type CodedResult = MetricResult & { readonly code?: FigureCode };

export function stateOf(result: CodedResult): ValueState {
  if (result.value === null && result.code === "p") return "pending";
  if (result.value === null && result.code === "x") return "notApplicable";
  return result.value === null ? stateOfReason[result.reason ?? "missingInput"] : "value";
}

/** The word for a missing value. */
export function stateWord(state: Exclude<ValueState, "value">, locale: Locale): string {
  return stateWords[state][locale];
}

/** A number with grouping and at most `decimals` places; `fixed` keeps trailing zeros. */
export function numberText(value: number, locale: Locale, decimals = 0, fixed = true): string {
  const options = { minimumFractionDigits: fixed ? decimals : 0, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(languageTag(locale), options).format(value).replace("-", "−");
}

const decimalsOf: Readonly<Partial<Record<MetricUnit, number>>> = { ratio: 2, 万元: 6, 元: 2 };

/** A value without its unit: counts whole, shares and rates with `places` decimals (two by default), money as stated. */
export function valueText(value: number, unit: MetricUnit, locale: Locale, places = 2): string {
  if (unit === "%" || unit === "per 100") return numberText(value, locale, places);
  return numberText(value, locale, decimalsOf[unit] ?? 0, unit === "ratio");
}

const englishUnits: Readonly<Partial<Record<MetricUnit, string>>> = {
  件: "cases",
  万元: "10,000 yuan",
  元: "yuan",
  条: "items",
  篇: "articles",
  场: "events",
  人次: "attendances",
  天: "days",
};

/** The unit as it stands behind a value; ratios carry none. */
export function unitText(unit: MetricUnit, locale: Locale): string {
  if (unit === "ratio") return "";
  if (locale === "en") return englishUnits[unit] ?? unit;
  return unit === "per 100" ? "／百件" : unit;
}

/** Numerator/denominator with grouping, or null for a count. */
export function fractionText(result: MetricResult, locale: Locale): string | null {
  if (result.numerator === null || result.denominator === null) return null;
  const side = (n: number) => numberText(n, locale, 6, false);
  return `${side(result.numerator)}/${side(result.denominator)}`;
}

/** True when a ratio stands on fewer than ten cases, so that only its fraction may be shown. */
export function isTooSmall(result: MetricResult): boolean {
  return result.value !== null && reliabilityOf(result) === "tooSmall";
}

/** A whole result in words: value and unit, the bare fraction when too small, or why there is none. */
export function resultText(result: MetricResult, unit: MetricUnit, locale: Locale): string {
  const state = stateOf(result);
  if (state !== "value" || result.value === null) return stateWord(state === "value" ? "blank" : state, locale);
  if (isTooSmall(result)) return fractionText(result, locale) ?? "";
  const unitPart = unitText(unit, locale);
  return `${valueText(result.value, unit, locale)}${unitPart === "" ? "" : ` ${unitPart}`}`;
}
