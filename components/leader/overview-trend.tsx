import { captionOf } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredTrend } from "../charts/deferred-charts";
import { coverageText } from "./coverage-note";
import { prepareOverviewTrend } from "./prepare-overview-trend";
import type { Screen } from "./screen";

/** New applications over the years. */
export function OverviewTrend({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text } = screen;
  const { shape, sheet } = prepareOverviewTrend(view, screen);
  const rows = shape.points.map((point, i) => {
    const covered = view.trend.coverage[i];
    return [{ text: String(point.year) }, { text: point.label, href: point.href }, { text: covered ? coverageText(covered, text) : "" }];
  });
  return (
    <ChartFrame
      title={sheet.title}
      subtitle={sheet.subtitle}
      note={shape.ruleAt === null ? null : text("leader.comparable")}
      table={<ChartTable caption={sheet.title} head={[text("leader.yearOf"), text("leader.cases"), text("leader.body")]} rows={rows} />}
      takeAway={{ figure: "overview.trend", caption: captionOf(sheet) }}
    >
      <DeferredTrend height={height} shape={shape} ruleWords={[text("leader.form2019"), text("leader.form2021")]} />
    </ChartFrame>
  );
}
