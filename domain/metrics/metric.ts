import type { Bilingual } from "../checks/finding";
import type { EditionId } from "../form/edition";

export type MetricUnit = "件" | "%" | "ratio" | "per 100" | "万元" | "元" | "条" | "篇" | "场" | "人次" | "天";

/** Where a metric's inputs come from. `system` metrics are about filing itself and are not computed from facts. */
export type MetricSource = "table" | "narrative" | "system";

/** A metric as the catalogue states it; the formula shown is the formula run. */
export interface Metric {
  readonly id: string;
  readonly name: Bilingual;
  /** Advances whenever the formula or unit changes; values are kept with the version that gave them. */
  readonly version: number;
  /** The formula over cell ids, derived sums, `prev(…)` and `narrative.<id>`. */
  readonly formula: string;
  readonly unit: MetricUnit;
  /** Which way is commonly read as better; never shown as praise or blame. */
  readonly direction: "neutral" | "higher" | "lower" | "zero";
  readonly source: MetricSource;
  /** Editions in which every input exists. */
  readonly editions: readonly EditionId[];
  /** True when values before and after the 2021 break may stand on one line. */
  readonly comparableAcrossEditions: boolean;
  readonly note: Bilingual;
}

/** Why a metric has no value. `zeroDenominator` shows as 不适用, `missingInput` as 未填, `notReported` as 未报. */
export type NoValueReason = "zeroDenominator" | "missingInput" | "notInEdition" | "notReported" | "noFormerYear";

/**
 * A metric of one body (or roll-up) and year. A ratio keeps both operands; a count has its value as numerator and a null
 * denominator. `value` is numerator ÷ denominator × scale (100 for % and per 100), or null with the reason.
 */
export interface MetricResult {
  readonly metric: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly reason: NoValueReason | null;
}

/** Small-number policy: below 10 only the fraction is shown; 10 to 29 is greyed and unranked. Counts are always `full`. */
export type Reliability = "full" | "small" | "tooSmall";

/** How many bodies a sum covers, and which are missing. It travels with every aggregate. */
export interface Coverage {
  readonly included: number;
  readonly expected: number;
  /** Ids of the bodies that are missing. */
  readonly missing: readonly number[];
}
