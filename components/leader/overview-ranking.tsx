import { captionOf } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredBars } from "../charts/deferred-charts";
import { prepareOverviewRanking } from "./prepare-overview-ranking";
import type { Screen } from "./screen";

/** New applications by city, most first. */
export function OverviewRanking({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text } = screen;
  const { shape, sheet } = prepareOverviewRanking(view, screen);
  const rows = shape.rows.map((row) => [{ text: row.name }, { text: row.label, href: row.href }]);
  return (
    <ChartFrame
      title={sheet.title}
      subtitle={sheet.subtitle}
      table={<ChartTable caption={sheet.title} head={[text("leader.body"), text("leader.cases")]} rows={rows} />}
      takeAway={{ figure: "overview.ranking", caption: captionOf(sheet) }}
    >
      <DeferredBars height={height} shape={shape} />
    </ChartFrame>
  );
}
