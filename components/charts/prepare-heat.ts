import type { MetricResult, Reliability } from "@/domain/metrics/metric";
import { stateOf, type ValueState } from "./result-text";

/** One printed cell; `shade` 0 (none) to 4 by the value's place between zero and the largest, never by good or bad. */
export interface HeatCell {
  readonly year: number;
  readonly text: string;
  readonly fraction: string | null;
  readonly state: ValueState;
  readonly shade: 0 | 1 | 2 | 3 | 4;
  readonly small: boolean;
  readonly href: string;
}

export interface HeatRow {
  readonly id: number;
  readonly name: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatInput {
  readonly years: readonly number[];
  readonly series: readonly {
    readonly bodyId: number;
    readonly name: string;
    readonly results: readonly MetricResult[];
    readonly reliability: readonly Reliability[];
  }[];
  readonly textOf: (result: MetricResult) => string;
  readonly fractionOf: (result: MetricResult) => string | null;
  readonly hrefOf: (id: number, year: number) => string;
}

const shades = [0, 1, 2, 3, 4] as const;

/** Bodies × years with printed values. Small numbers and missing values have no shade. */
export function prepareHeat({ years, series, textOf, fractionOf, hrefOf }: HeatInput): readonly HeatRow[] {
  const full = series.flatMap(({ results, reliability }) => results.filter((_, i) => reliability[i] === "full"));
  const most = Math.max(0, ...full.map(({ value }) => Math.abs(value ?? 0)));
  return series.map(({ bodyId, name, results, reliability }) => ({
    id: bodyId,
    name,
    cells: years.flatMap((year, i): HeatCell[] => {
      const result = results[i];
      if (!result) return [];
      const small = reliability[i] !== "full";
      const part = most === 0 || small || result.value === null ? 0 : Math.abs(result.value) / most;
      const shade = shades[Math.min(4, Math.ceil(part * 4))] ?? 0;
      return [
        { year, text: textOf(result), fraction: fractionOf(result), state: stateOf(result), shade, small, href: hrefOf(bodyId, year) },
      ];
    }),
  }));
}
