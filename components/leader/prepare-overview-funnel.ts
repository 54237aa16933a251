import { metricById } from "@/domain/metrics/catalogue";
import { TOO_SMALL_BELOW } from "@/domain/metrics/reliability";
import type { OverviewView } from "@/server/statistics/statistics-view";
import { type FunnelShape, prepareFunnel } from "../charts/prepare-funnel";
import { formulaWords } from "./formula-words";
import { type OverviewFigure, overviewSheet } from "./overview-sheet";
import type { Screen } from "./screen";
import { shortName } from "./short-name";

const METRIC = "stateSecretShareOfConcluded";

/** State-secret shares against the number of concluded applications: the dots and their numbers, highest share first. */
export function prepareOverviewFunnel(view: OverviewView, screen: Screen): OverviewFigure<FunnelShape> {
  const { text, locale, sourceOf } = screen;
  const { points, share } = view.funnel;
  const shape = prepareFunnel({
    points: points.map((point) => ({ ...point, name: shortName(point.name) })),
    share,
    hrefOf: (bodyId) => sourceOf({ metric: METRIC, bodyId, year: view.year }),
  });
  const outside = shape.dots.filter(({ kind }) => kind === "outside").length;
  const metric = metricById(METRIC);
  const sheet = overviewSheet(
    view,
    {
      name: metric?.name[locale] ?? METRIC,
      title: outside === 0 ? text("overview.funnel.none") : text("overview.funnel.title", { count: outside }),
      subtitle: text("overview.funnel.sub", { year: String(view.year), count: points.length }),
      base: metric ? formulaWords(metric, locale) : "",
      columns: [
        { label: text("leader.body"), unit: "", kind: "text" },
        { label: metric?.name[locale] ?? METRIC, unit: "%", kind: "ratio", decimals: 2 },
        { label: text("overview.funnel.limit"), unit: "", kind: "text" },
      ],
      rows: [...points]
        .sort((a, b) => b.numerator / b.denominator - a.numerator / a.denominator)
        .map(({ name, numerator, denominator, outside: isOutside }) => {
          const value = denominator < TOO_SMALL_BELOW ? ("tooSmall" as const) : (numerator / denominator) * 100;
          return [name, { value, numerator, denominator }, isOutside ? text("overview.funnel.outside") : text("overview.funnel.inside")];
        }),
      reading: text("overview.funnel.note", { omitted: shape.omitted }),
    },
    screen,
  );
  return { shape, sheet };
}
