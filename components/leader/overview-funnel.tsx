import type { OverviewView } from "@/server/statistics/statistics-view";
import { ChartFrame } from "../charts/chart-frame";
import { ChartTable } from "../charts/chart-table";
import { DeferredFunnel } from "../charts/deferred-charts";
import { prepareFunnel } from "../charts/prepare-funnel";
import { numberText } from "../charts/result-text";
import type { Screen } from "./screen";
import { shortName } from "./short-name";

const METRIC = "stateSecretShareOfConcluded";

/** State-secret shares against the number of concluded applications, with binomial limits. */
export function OverviewFunnel({ view, screen, height }: { view: OverviewView; screen: Screen; height: number }) {
  const { text, locale, sourceOf } = screen;
  const shape = prepareFunnel({
    points: view.funnel.points.map((point) => ({ ...point, name: shortName(point.name) })),
    share: view.funnel.share,
    hrefOf: (bodyId) => sourceOf({ metric: METRIC, bodyId, year: view.year }),
  });
  const outside = shape.dots.filter(({ kind }) => kind === "outside").length;
  const title = outside === 0 ? text("overview.funnel.none") : text("overview.funnel.title", { count: outside });
  const rows = [...shape.dots]
    .sort((a, b) => b.share - a.share)
    .map((dot) => [{ text: dot.name }, { text: `${numberText(dot.share, locale, 2)} %`, href: dot.href }, { text: dot.fraction }]);
  return (
    <ChartFrame
      title={title}
      subtitle={text("overview.funnel.sub", { year: String(view.year), count: view.funnel.points.length })}
      note={text("overview.funnel.note", { omitted: shape.omitted })}
      table={<ChartTable caption={title} head={[text("leader.body"), text("leader.share"), text("leader.fraction")]} rows={rows} />}
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
