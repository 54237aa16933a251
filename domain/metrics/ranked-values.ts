import type { FigureCode } from "./figure-table";
import { codeOf } from "./figure-table";
import type { Metric, MetricResult } from "./metric";
import { reliabilityOf } from "./reliability";

/** Why a body of a scope is not ranked: a small base by name, anything else by the letter of its value. */
export type Unranked = FigureCode | "tooSmall" | "small";

/** The ranked bodies of a scope from the highest value down; bodies of equal value by id. All columns have one length. */
export interface RankedValues {
  readonly bodies: Int32Array;
  readonly values: Float64Array;
  readonly n: Float64Array;
  /** Null for counts. */
  readonly d: Float64Array | null;
  /** Place in the columns by body. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly leftOut: Readonly<Partial<Record<Unranked, number>>>;
}

/** Why a result takes no part in a ranking, or null when it does: a value whose base is not small. */
export function unrankedBecause(metric: Metric, result: MetricResult, unreported: FigureCode): Unranked | null {
  const code = codeOf(result, unreported);
  if (code !== "v" && code !== "z") return code;
  const reliability = reliabilityOf(result, metric);
  return reliability === "full" ? null : reliability;
}

/** The row at or after which values are below `value` (columns run from high to low). */
export function firstBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first row whose value is not above `value`. */
export function firstNotAbove(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of a row, 1 for the best; equal values share the better place. From the lowest up with `asc`. */
export function placeOfRow({ values }: RankedValues, row: number, order: "desc" | "asc"): number {
  const value = values[row] ?? 0;
  return order === "desc" ? firstNotAbove(values, value) + 1 : values.length - firstBelow(values, value) + 1;
}

/** Per cent of the ranked bodies with a lower value. */
export function percentileOfRow({ values }: RankedValues, row: number): number {
  return ((values.length - firstBelow(values, values[row] ?? 0)) * 100) / values.length;
}

/** A quantile of the values, 0 to 1, between neighbours by straight line; null when there are none. */
export function quantileOf({ values }: RankedValues, share: number): number | null {
  if (values.length === 0) return null;
  const at = (values.length - 1) * (1 - share);
  const upper = values[Math.floor(at)] ?? 0;
  const lower = values[Math.ceil(at)] ?? upper;
  return upper + (lower - upper) * (at - Math.floor(at));
}

/** How far beyond the quartiles a value has to lie to stand out (Tukey). */
const FENCE = 1.5;

/** The limits beyond which values stand out: 1.5 interquartile ranges from the quartiles; null when there are no values. */
export function fencesOf(ranked: RankedValues): readonly [low: number, high: number] | null {
  const lower = quantileOf(ranked, 0.25);
  const upper = quantileOf(ranked, 0.75);
  if (lower === null || upper === null) return null;
  return [lower - FENCE * (upper - lower), upper + FENCE * (upper - lower)];
}

/** A round width (1, 2 or 5 times a power of ten) that covers a range with at most so many bins. */
export function roundWidth(range: number, bins: number): number {
  const least = range / bins;
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/** Bins of one round width; a value on an edge belongs to the upper bin, the highest value to the last. */
export function binsOf(
  { values }: RankedValues,
  most: number,
): { readonly from: number; readonly width: number; readonly counts: readonly number[] } {
  const high = values[0];
  const low = values[values.length - 1];
  if (high === undefined || low === undefined) return { from: 0, width: 1, counts: [] };
  const width = roundWidth(high - low, most - 1);
  const from = Math.floor(low / width + 1e-9) * width;
  const bins = Math.max(1, Math.floor((high - from) / width + 1e-9) + 1);
  const edge = (bin: number) => (bin >= bins ? 0 : firstBelow(values, from + bin * width - width * 1e-9));
  const counts = Array.from({ length: bins }, (_, bin) => edge(bin) - edge(bin + 1));
  return { from: Number(from.toPrecision(12)), width, counts };
}
