import type { MetricResult } from "@/domain/metrics/metric";
import { SMALL_BELOW } from "@/domain/metrics/reliability";
import { wilsonInterval } from "@/domain/metrics/wilson-interval";
import { isTooSmall } from "./result-text";
import { ticksWithin } from "./scale";

/** A share with its 95 % interval, all in %. */
export interface IntervalRow {
  readonly id: number;
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  readonly href: string;
  readonly small: boolean;
}

export interface IntervalShape {
  readonly rows: readonly IntervalRow[];
  /** Bodies with fewer than ten cases, by name and fraction; they have no dot. */
  readonly tooSmall: readonly { readonly name: string; readonly fraction: string; readonly href: string }[];
  readonly ticks: readonly number[];
  readonly fromZero: boolean;
}

export interface IntervalInput {
  readonly rows: readonly { readonly id: number; readonly name: string; readonly result: MetricResult }[];
  readonly labelOf: (result: MetricResult) => string;
  readonly hrefOf: (id: number) => string;
}

/** Dots with intervals, highest first; fewer than ten cases give a fraction and no dot. */
export function prepareIntervals({ rows, labelOf, hrefOf }: IntervalInput): IntervalShape {
  const stated = rows.filter(({ result }) => result.value !== null && result.denominator !== null);
  const shown = stated.flatMap(({ id, name, result }): IntervalRow[] => {
    const { numerator, denominator, value } = result;
    if (numerator === null || denominator === null || value === null || isTooSmall(result)) return [];
    // More closed than received (carried-over letters) is no share of a whole: the dot stands without an interval.
    const wilson = wilsonInterval(numerator, denominator);
    const interval = wilson ? { low: wilson.low * 100, high: wilson.high * 100 } : { low: value, high: value };
    return [{ id, name, value, ...interval, label: labelOf(result), href: hrefOf(id), small: denominator < SMALL_BELOW }];
  });
  const ticks = shown.length === 0 ? [0, 100] : ticksWithin(Math.min(...shown.map((r) => r.low)), Math.max(...shown.map((r) => r.high)));
  return {
    rows: shown.sort((a, b) => Number(a.small) - Number(b.small) || b.value - a.value),
    tooSmall: stated
      .filter(({ result }) => isTooSmall(result))
      .map(({ id, name, result }) => ({ name, fraction: `${result.numerator}/${result.denominator}`, href: hrefOf(id) })),
    ticks,
    fromZero: ticks[0] === 0,
  };
}
