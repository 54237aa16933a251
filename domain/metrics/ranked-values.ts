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
}

/** Values to be ranked, each with its body. */
export interface ToRank {
  readonly bodyId: number;
  readonly value: number;
  readonly n: number;
  readonly d: number | null;
}

/** Ranks values that were found worth ranking. */
export function rankValues(found: readonly ToRank[]): RankedValues {
  const rows = [...found].sort((a, b) => b.value - a.value || a.bodyId - b.bodyId);
  return {
    bodies: Int32Array.from(rows, ({ bodyId }) => bodyId),
    values: Float64Array.from(rows, ({ value }) => value),
    n: Float64Array.from(rows, ({ n }) => n),
    d: rows.some(({ d }) => d !== null) ? Float64Array.from(rows, ({ d }) => d ?? 0) : null,
  };
}

/** The row of a body whose value is known; −1 when it is not ranked. */
export function rowOfBody(
  { bodies, values }: RankedValues,
  { bodyId, value }: { readonly bodyId: number; readonly value: number },
): number {
  let low = firstNotAbove(values, value);
  let high = firstBelow(values, value);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bodies[middle] ?? 0) < bodyId) low = middle + 1;
    else high = middle;
  }
  return bodies[low] === bodyId && values[low] === value ? low : -1;
}

function copyWithout<C extends Int32Array | Float64Array>(column: C, row: number, into: C): C {
  into.set(column.subarray(0, row));
  into.set(column.subarray(row + 1), row);
  return into;
}

/** The ranking without a row. */
export function withoutRow({ bodies, values, n, d }: RankedValues, row: number): RankedValues {
  const left = values.length - 1;
  return {
    bodies: copyWithout(bodies, row, new Int32Array(left)),
    values: copyWithout(values, row, new Float64Array(left)),
    n: copyWithout(n, row, new Float64Array(left)),
    d: d && copyWithout(d, row, new Float64Array(left)),
  };
}

function copyWith<C extends Int32Array | Float64Array>(
  column: C,
  { row, value }: { readonly row: number; readonly value: number },
  into: C,
): C {
  into.set(column.subarray(0, row));
  into[row] = value;
  into.set(column.subarray(row), row + 1);
  return into;
}

/** The ranking with one more body at its place. */
export function withRow(ranked: RankedValues, { bodyId, value, n, d }: ToRank): RankedValues {
  const { bodies, values } = ranked;
  let row = firstNotAbove(values, value);
  while (values[row] === value && (bodies[row] ?? 0) < bodyId) row += 1;
  const length = values.length + 1;
  const below = ranked.d ?? (d === null ? null : new Float64Array(values.length));
  return {
    bodies: copyWith(bodies, { row, value: bodyId }, new Int32Array(length)),
    values: copyWith(values, { row, value }, new Float64Array(length)),
    n: copyWith(ranked.n, { row, value: n }, new Float64Array(length)),
    d: below && copyWith(below, { row, value: d ?? 0 }, new Float64Array(length)),
  };
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
