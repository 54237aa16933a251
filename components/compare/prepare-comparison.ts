import type { Metric, MetricResult, Reliability } from "@/domain/metrics/metric";
import type { ComparisonView, SeriesView } from "@/server/statistics/statistics-view";
import { FORM_CHANGE } from "../charts/prepare-trend";
import { type Change, compareResults } from "../leader/change-text";

/** One body's line in the table: the last year's result, its interval in the metric's unit, and the change over one year. */
export interface ComparisonRow {
  readonly series: SeriesView;
  readonly last: MetricResult;
  readonly reliability: Reliability;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly change: Change | null;
}

const trust: Readonly<Record<Reliability, number>> = { full: 0, small: 1, tooSmall: 2 };

/** Ranked bodies first from most to least, then the greyed ones, then bare fractions, then bodies without a value. */
function inOrder(a: ComparisonRow, b: ComparisonRow): number {
  const missing = Number(a.last.value === null) - Number(b.last.value === null);
  return missing || trust[a.reliability] - trust[b.reliability] || (b.last.value ?? 0) - (a.last.value ?? 0);
}

/** The change over the last year; none across the form change for a metric that is not comparable across it. */
export function lastChange(results: readonly MetricResult[], years: readonly number[], metric: Metric): Change | null {
  const last = results[results.length - 1];
  const former = results[results.length - 2] ?? null;
  const acrossBreak = years[years.length - 1] === FORM_CHANGE && !metric.comparableAcrossEditions;
  return last && !acrossBreak ? compareResults(last, former) : null;
}

/** The rows of a comparison in their order. */
export function prepareComparison(view: ComparisonView, metric: Metric): readonly ComparisonRow[] {
  const rows = view.series.flatMap((series, i): ComparisonRow[] => {
    const last = series.results[view.years.length - 1];
    if (!last) return [];
    const reliability = series.reliability[view.years.length - 1] ?? "full";
    return [{ series, last, reliability, interval: view.intervals[i] ?? null, change: lastChange(series.results, view.years, metric) }];
  });
  return rows.sort(inOrder);
}

/** The bodies that may be called highest: those with a value on a base of thirty or more. */
export function rankedRows(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  return rows.filter(({ last, reliability }) => last.value !== null && reliability === "full");
}
