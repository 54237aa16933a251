import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredTrend } from "../charts/deferred-charts";
import { prepareTrend } from "../charts/prepare-trend";
import { numberText, stateOf, stateWord } from "../charts/result-text";
import { coverageText } from "./coverage-note";
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

/** New applications over the years. */
export function OverviewTrend({ view, bodyId, screen, height }: { view: OverviewView; bodyId: number; screen: Screen; height: number }) {
  const { text, locale, sourceOf } = screen;
  const { years, results, coverage } = view.trend;
  const hrefOf = (year: number) => sourceOf({ metric: METRIC, bodyId, year });
  const shape = prepareTrend({
    years,
    results,
    comparable: true,
    labelOf: (result) => {
      const state = stateOf(result);
      return state === "value" ? numberText(result.value ?? 0, locale) : stateWord(state, locale);
    },
    hrefOf,
  });
  const last = coverage[coverage.length - 1];
  const subtitle = text("overview.trend.sub", {
    scope: view.scopeName,
    from: String(years[0] ?? view.year),
    to: String(years[years.length - 1] ?? view.year),
    coverage: last ? coverageText(last, text) : "",
  });
  const title = titleOf(view, screen);
  const rows = shape.points.map((point, i) => {
    const covered = coverage[i];
    return [{ text: String(point.year) }, { text: point.label, href: point.href }, { text: covered ? coverageText(covered, text) : "" }];
  });
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      note={shape.ruleAt === null ? null : text("leader.comparable")}
      table={<ChartTable caption={title} head={[text("leader.yearOf"), text("leader.cases"), text("leader.body")]} rows={rows} />}
    >
      <DeferredTrend height={height} shape={shape} ruleWords={[text("leader.form2019"), text("leader.form2021")]} />
    </ChartFrame>
  );
}
