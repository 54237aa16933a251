import { metricById } from "@/domain/metrics/catalogue";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { prepareTrend, type TrendShape } from "../charts/prepare-trend";
import { numberText, stateOf, stateWord } from "../charts/result-text";
import { coverageText } from "./coverage-note";
import { formulaWords } from "./formula-words";
import { type OverviewFigure, overviewSheet, scopeIdOf } from "./overview-sheet";
import { findRun } from "./prepare-trend-title";
import type { Screen } from "./screen";

const METRIC = "applicationsReceived";

function titleOf({ trend, year }: OverviewView, { text, locale }: Screen): string {
  const run = findRun(trend.results, trend.coverage);
  if (run) return text(run.way === "up" ? "overview.trend.up" : "overview.trend.down", { count: run.count });
  const last = trend.results[trend.results.length - 1]?.value ?? null;
  if (last === null) return text("overview.trend.none", { year: String(year) });
  return text("overview.trend.plain", { year: String(year), value: numberText(last, locale) });
}

/** New applications over the years: the line and its numbers. */
export function prepareOverviewTrend(view: OverviewView, screen: Screen): OverviewFigure<TrendShape> {
  const { text, locale, sourceOf } = screen;
  const { years, results, coverage } = view.trend;
  const shape = prepareTrend({
    years,
    results,
    comparable: true,
    partial: coverage.map(({ included, expected }) => included < expected),
    labelOf: (result) => {
      const state = stateOf(result);
      return state === "value" ? numberText(result.value ?? 0, locale) : stateWord(state, locale);
    },
    hrefOf: (year) => sourceOf({ metric: METRIC, bodyId: scopeIdOf(view), year }),
  });
  const covered = coverage.map((one) => coverageText(one, text));
  const subtitle = text("overview.trend.sub", {
    scope: view.scopeName,
    from: String(years[0] ?? view.year),
    to: String(years[years.length - 1] ?? view.year),
    coverage: covered[covered.length - 1] ?? "",
  });
  const metric = metricById(METRIC);
  const sheet = overviewSheet(
    view,
    {
      name: metric?.name[locale] ?? METRIC,
      title: titleOf(view, screen),
      subtitle,
      base: [metric ? formulaWords(metric, locale) : "", covered[covered.length - 1] ?? ""].filter((part) => part !== "").join("；"),
      columns: [
        { label: text("leader.yearOf"), unit: "", kind: "year" },
        { label: metric?.name[locale] ?? METRIC, unit: text("leader.cases"), kind: "number", decimals: 0 },
        { label: text("takeAway.coverage"), unit: "", kind: "text" },
      ],
      rows: years.map((year, at) => {
        const result = results[at];
        const state = result ? stateOf(result) : "unreported";
        return [year, state === "value" ? (result?.value ?? null) : { state }, covered[at] ?? ""];
      }),
      reading: shape.ruleAt === null ? "" : text("leader.comparable"),
    },
    screen,
  );
  return { shape, sheet };
}
