import type { Interval } from "@/domain/metrics/wilson-interval";
import { ticksFromZero, ticksWithin } from "./scale";

/** A row's drawing in per cent of the width: a bar from zero, or a dot with its 95 % interval. */
export type RankMark =
  | { readonly kind: "bar"; readonly from: number; readonly to: number }
  | { readonly kind: "dot"; readonly at: number; readonly low: number; readonly high: number };

export interface RankScale {
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly fromZero: boolean;
  readonly marks: readonly RankMark[];
}

/** Where marks lie between the first and the last tick, in %. */
function placeOn(ticks: readonly number[]): (value: number) => number {
  const low = ticks[0] ?? 0;
  const span = (ticks[ticks.length - 1] ?? 1) - low || 1;
  return (value) => Math.round(Math.min(Math.max((value - low) / span, 0), 1) * 10_000) / 100;
}

/** Counts as bars from zero, shares as dots with intervals on an axis that need not start at zero. */
export function prepareRankMarks(rows: readonly { readonly value: number; readonly interval: Interval | null }[]): RankScale {
  const intervals = rows.length > 0 && rows.every(({ interval }) => interval !== null);
  const ends = rows.flatMap(({ value, interval }) => (interval ? [interval.low, interval.high] : [value]));
  const ticks = intervals ? ticksWithin(Math.min(...ends), Math.max(...ends)) : ticksFromZero(ends, 4);
  const place = placeOn(ticks);
  const marks = rows.map(({ value, interval }): RankMark => {
    if (intervals && interval) return { kind: "dot", at: place(value), low: place(interval.low), high: place(interval.high) };
    return { kind: "bar", from: place(Math.min(0, value)), to: place(Math.max(0, value)) };
  });
  return { ticks: ticks.map((value) => ({ value, at: place(value) })), fromZero: (ticks[0] ?? 0) <= 0, marks };
}
