import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredBars } from "../charts/deferred-charts";
import { type BarsShape, prepareBars } from "../charts/prepare-bars";
import { numberText, stateWord } from "../charts/result-text";
import type { Screen } from "./screen";
import { shortName } from "./short-name";

const METRIC = "applicationsReceived";

/** The share of the first is told only when every city has a figure; a part of an incomplete sum would mislead. */
function titleOf(shape: BarsShape, { text, locale }: Screen): string {
  const first = shape.rows[0];
  if (!first || first.value === null) return text("overview.ranking.none");
  const sum = shape.rows.reduce((all, { value }) => all + (value ?? 0), 0);
  if (shape.stated < shape.rows.length || sum === 0) return text("overview.ranking.plain", { name: first.name, value: first.label });
  return text("overview.ranking.title", {
    name: first.name,
    count: shape.stated,
    share: numberText((first.value / sum) * 100, locale, 1),
  });
}

/** New applications by city, most first. */
export function OverviewRanking({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale, sourceOf } = screen;
  const shape = prepareBars({
    rows: view.ranking.map(({ bodyId, name, value }) => ({ id: bodyId, name: shortName(name), value })),
    labelOf: (value) => (value === null ? stateWord("unreported", locale) : numberText(value, locale)),
    hrefOf: (bodyId) => sourceOf({ metric: METRIC, bodyId, year: view.year }),
  });
  const title = titleOf(shape, screen);
  const rows = shape.rows.map((row) => [{ text: row.name }, { text: row.label, href: row.href }]);
  return (
    <ChartFrame
      title={title}
      subtitle={text("overview.ranking.sub", { year: String(view.year), count: shape.stated, all: shape.rows.length })}
      table={<ChartTable caption={title} head={[text("leader.body"), text("leader.cases")]} rows={rows} />}
    >
      <DeferredBars height={height} shape={shape} />
    </ChartFrame>
  );
}
