import { captionOf } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredFunnel } from "../charts/deferred-charts";
import { numberText } from "../charts/result-text";
import { prepareOverviewFunnel } from "./prepare-overview-funnel";
import type { Screen } from "./screen";

/** State-secret shares against the number of concluded applications, with binomial limits. */
export function OverviewFunnel({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale } = screen;
  const { shape, sheet } = prepareOverviewFunnel(view, screen);
  const rows = [...shape.dots]
    .sort((a, b) => b.share - a.share)
    .map((dot) => [{ text: dot.name }, { text: `${numberText(dot.share, locale, 2)} %`, href: dot.href }, { text: dot.fraction }]);
  return (
    <ChartFrame
      title={sheet.title}
      subtitle={sheet.subtitle}
      note={text("overview.funnel.note", { omitted: shape.omitted })}
      table={<ChartTable caption={sheet.title} head={[text("leader.body"), text("leader.share"), text("leader.fraction")]} rows={rows} />}
      takeAway={{ figure: "overview.funnel", caption: captionOf(sheet) }}
    >
      <DeferredFunnel
        height={height}
        shape={shape}
        shareLabel={shape.share === null ? "" : text("overview.funnel.share", { share: numberText(shape.share, locale, 1) })}
        limitLabel={text("overview.funnel.limit")}
      />
    </ChartFrame>
  );
}
