import type { MetricResult, Reliability } from "@/domain/metrics/metric";
import { FORM_CHANGE, ruleBetween } from "./prepare-trend";
import { stateOf } from "./result-text";
import { ticksFromZero } from "./scale";

/** The drawing area of one panel in pixels: x runs over the years, y from `top` (largest) down to `bottom` (zero). */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/** Why a line has a gap where a value was to be expected; on fewer than ten cases there is a fraction and no value to draw. */
export type GapState = "blank" | "unreported" | "pending" | "tooSmall";

export interface Panel {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly year: number; readonly hollow: boolean }[];
  /** Years without a figure, written at their place; a missing value is a gap in the line. */
  readonly gaps: readonly { readonly x: number; readonly year: number; readonly state: GapState }[];
  readonly lastText: string;
}

export interface MultiplesShape {
  readonly panels: readonly Panel[];
  /** Every line of the comparison in one path, for the grey ones behind each panel. */
  readonly context: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly ruleX: number | null;
  /** The largest value of all panels, at their top. */
  readonly most: number;
}

export interface MultiplesInput {
  readonly years: readonly number[];
  readonly series: readonly {
    readonly id: number;
    readonly name: string;
    readonly results: readonly MetricResult[];
    /** How far each value can be trusted; left out for counts. */
    readonly reliability?: readonly Reliability[];
  }[];
  readonly comparable: boolean;
  readonly size: PanelSize;
  readonly textOf: (result: MetricResult) => string;
}

/** More grey lines than these are a grey plane. */
const MOST_GREY = 300;

const round = (n: number) => Math.round(n * 10) / 10;

/**
 * A single path over the years: `null` lifts the pen (a gap), and so does the form change when the metric is not comparable
 * across it. A lone value between two gaps has a dot but no stroke.
 */
export function linePath(points: readonly ({ x: number; y: number } | null)[]): string {
  let down = false;
  return points
    .map((point) => {
      if (!point) {
        down = false;
        return "";
      }
      const command = `${down ? "L" : "M"}${round(point.x)} ${round(point.y)}`;
      down = true;
      return command;
    })
    .join("");
}

type Series = Pick<MultiplesInput["series"][number], "results" | "reliability">;

/** The value that may be drawn: none on fewer than ten cases, where only the fraction is shown. */
export function drawnValue({ results, reliability }: Series, at: number): number | null {
  return reliability?.[at] === "tooSmall" ? null : (results[at]?.value ?? null);
}

function gapOf(series: Series, at: number): GapState | null {
  const result = series.results[at];
  const state = result ? stateOf(result) : "unreported";
  if (state === "value") return drawnValue(series, at) === null ? "tooSmall" : null;
  return state === "blank" || state === "unreported" || state === "pending" ? state : null;
}

/** Small multiples: every panel on the same scale from zero, so that heights may be compared between them. */
export function prepareMultiples({ years, series, comparable, size, textOf }: MultiplesInput): MultiplesShape {
  const values = series.flatMap((one) => years.flatMap((_, at) => drawnValue(one, at) ?? []));
  const most = Math.max(0, ...values);
  const ticks = ticksFromZero(values, 2).filter((tick) => tick <= most);
  const low = Math.min(0, ...values);
  const high = most > low ? most : low + 1;
  const step = years.length > 1 ? size.width / (years.length - 1) : 0;
  const x = (at: number) => round(at * step);
  const y = (value: number) => round(size.height - ((value - low) / (high - low)) * size.height);
  const rule = ruleBetween(years);
  const breakAt = rule !== null && !comparable ? years.findIndex((year) => year >= FORM_CHANGE) : -1;
  const panels = series.map((one): Panel => {
    const points = years.map((year, at) => {
      const value = drawnValue(one, at);
      return value === null ? null : { x: x(at), y: y(value), year, hollow: at < breakAt || one.reliability?.[at] === "small" };
    });
    const path = breakAt < 0 ? linePath(points) : linePath(points.slice(0, breakAt)) + linePath(points.slice(breakAt));
    const last = one.results[years.length - 1];
    return {
      id: one.id,
      name: one.name,
      path,
      dots: points.flatMap((point) => point ?? []),
      gaps: years.flatMap((year, at) => {
        const state = gapOf(one, at);
        return state === null ? [] : [{ x: x(at), year, state }];
      }),
      lastText: last && points[years.length - 1] ? textOf(last) : "",
    };
  });
  const ruleX = rule === null ? null : round((rule - (years[0] ?? 0)) * step);
  const context = panels
    .slice(0, MOST_GREY)
    .map(({ path }) => path)
    .join("");
  return { panels, context, ticks: ticks.map((value) => ({ value, y: y(value) })), ruleX, most };
}
