import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { fractionText, resultText, stateOf } from "../charts/result-text";
import { coverageText } from "../leader/coverage-note";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import { type ComparisonRow, rankedRows } from "./prepare-comparison";

/** Value and fraction of a result in one piece: 2.02 %（31/1,538）. */
export function wholeText(result: MetricResult, metric: Metric, { locale }: Screen): string {
  const value = resultText(result, metric.unit, locale);
  const fraction = fractionText(result, locale);
  if (!fraction || fraction === value || stateOf(result) !== "value") return value;
  return locale === "zh" ? `${value}（${fraction}）` : `${value} (${fraction})`;
}

/** The finding of a comparison in one neutral sentence: who has most, and the sum of all with what it covers. */
export function compareHeading(
  view: ComparisonView,
  rows: readonly ComparisonRow[],
  { metric, screen }: { metric: Metric; screen: Screen },
): string {
  const { text } = screen;
  const [most, ...others] = rankedRows(rows);
  const index = view.years.length - 1;
  const total = view.total.results[index];
  const coverage = view.total.coverage[index];
  const sum =
    total && total.value !== null && coverage && view.series.length > 1
      ? text("compare.heading.total", { value: wholeText(total, metric, screen), coverage: coverageText(coverage, text) })
      : "";
  if (!most) return `${text("compare.heading.none")}${sum}`;
  const name = shortName(most.series.name);
  const value = wholeText(most.last, metric, screen);
  if (others.length === 0) return `${text("compare.heading.one", { name, year: String(view.years[index]), value })}${sum}`;
  return `${text("compare.heading.most", { name, value })}${sum}`;
}
