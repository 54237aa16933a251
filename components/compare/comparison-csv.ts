import { csvText } from "@/domain/export/csv-text";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { stateOf, stateWord, unitText } from "../charts/result-text";
import { formulaWords } from "../leader/formula-words";
import type { Screen } from "../leader/screen";

function cellsOf(result: MetricResult | undefined, { locale }: Screen): (string | number | null)[] {
  if (!result) return ["", null, null];
  const state = stateOf(result);
  return [state === "value" ? result.value : stateWord(state, locale), result.numerator, result.denominator];
}

/** A comparison as CSV: one line a body and year with value, numerator and denominator, then totals with coverage, then what it is. */
export function comparisonCsv(view: ComparisonView, metric: Metric, screen: Screen): string {
  const { text, locale } = screen;
  const unit = unitText(metric.unit, locale);
  const head = [
    text("leader.body"),
    text("leader.yearOf"),
    unit ? `${metric.name[locale]} (${unit})` : metric.name[locale],
    text("compare.csv.numerator"),
    text("compare.csv.denominator"),
    text("compare.csv.coverage"),
  ];
  const lines = view.series.flatMap(({ name, results }) => view.years.map((year, i) => [name, year, ...cellsOf(results[i], screen), ""]));
  const totals = view.years.map((year, i) => {
    const coverage = view.total.coverage[i];
    const covered = coverage ? `${coverage.included} of ${coverage.expected}` : "";
    return [text("leader.total"), year, ...cellsOf(view.total.results[i], screen), covered];
  });
  const notes = [[], [text("compare.csv.formula"), formulaWords(metric, locale)], [text("compare.csv.note"), metric.note[locale]]];
  return csvText([head, ...lines, ...totals, ...notes]);
}
