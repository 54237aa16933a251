import type { MetricResult, MetricUnit } from "@/domain/metrics/metric";
import { isTooSmall, numberText } from "../charts/result-text";
import type { Locale } from "../messages/locale";

/** A change between two years: of shares in points; of counts in cases and, on a base of thirty or more, in %. */
export type Change =
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "count"; readonly difference: number; readonly percent: number | null };

/** Growth on a smaller base says nothing. */
const LEAST_BASE = 30;

/** The change from `former` to `result`, or null when either is missing or a share stands on fewer than ten cases. */
export function compareResults(result: MetricResult, former: MetricResult | null): Change | null {
  if (former === null || result.value === null || former.value === null) return null;
  const difference = result.value - former.value;
  if (result.denominator !== null) return isTooSmall(result) || isTooSmall(former) ? null : { kind: "points", points: difference };
  return { kind: "count", difference, percent: former.value >= LEAST_BASE ? (difference / former.value) * 100 : null };
}

/** A number with its sign: ＋49, −0.3, 0. */
export function signedText(value: number, locale: Locale, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  const text = numberText(Math.abs(rounded), locale, decimals);
  if (rounded === 0) return text;
  const plus = locale === "zh" ? "＋" : "+";
  return `${rounded > 0 ? plus : "−"}${text}`;
}

/** Decimals in which a unit's differences are told. */
export function differenceDecimals(unit: MetricUnit): number {
  return unit === "万元" || unit === "元" || unit === "ratio" ? 2 : unit === "%" || unit === "per 100" ? 1 : 0;
}
