import type { MetricResult } from "@/domain/metrics/metric";
import { stateOf, type ValueState } from "./result-text";
import { ticksFromZero } from "./scale";

/** The first report year of the 2021 form; the rule stands half a year before it. */
export const FORM_CHANGE = 2021;

export interface TrendPoint {
  readonly year: number;
  /** The value when it belongs to the line before (or after) the form change; a comparable metric has one line, `after`. */
  readonly before: number | null;
  readonly after: number | null;
  readonly state: ValueState;
  /** A sum over fewer bodies than it should cover: its dot is hollow, and the line to it dashed. */
  readonly partial: boolean;
  readonly label: string;
  readonly href: string;
}

export interface TrendShape {
  readonly points: readonly TrendPoint[];
  readonly ticks: readonly number[];
  /** Where the dashed rule stands, null when all years lie on one side. */
  readonly ruleAt: number | null;
  readonly broken: boolean;
}

export interface TrendInput {
  readonly years: readonly number[];
  readonly results: readonly MetricResult[];
  readonly comparable: boolean;
  /** Of sums: whether each covers fewer bodies than it should; same order as `years`. */
  readonly partial?: readonly boolean[];
  readonly labelOf: (result: MetricResult) => string;
  readonly hrefOf: (year: number) => string;
  /** Steps of the axis; fewer where the drawing is low. */
  readonly steps?: number;
}

/** The rule between 2020 and 2021, when the years reach across it. */
export function ruleBetween(years: readonly number[]): number | null {
  return years.some((year) => year < FORM_CHANGE) && years.some((year) => year >= FORM_CHANGE) ? FORM_CHANGE - 0.5 : null;
}

/** A line from zero: a missing year is a gap, and a metric that is not comparable across the forms falls into two lines. */
export function prepareTrend({ years, results, comparable, partial, labelOf, hrefOf, steps = 3 }: TrendInput): TrendShape {
  const ruleAt = ruleBetween(years);
  const broken = ruleAt !== null && !comparable;
  const points = years.flatMap((year, index): TrendPoint[] => {
    const result = results[index];
    if (!result) return [];
    const early = broken && year < FORM_CHANGE;
    const line = { before: early ? result.value : null, after: early ? null : result.value };
    const told = { state: stateOf(result), partial: partial?.[index] ?? false, label: labelOf(result), href: hrefOf(year) };
    return [{ year, ...line, ...told }];
  });
  const values = results.flatMap(({ value }) => (value === null ? [] : [value]));
  return { points, ticks: ticksFromZero(values, steps), ruleAt, broken };
}
