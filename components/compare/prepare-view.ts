import type { HeatRow } from "../charts/prepare-heat";
import type { HistogramShape } from "../charts/prepare-histogram";
import type { LinesShape } from "../charts/prepare-lines";
import { CLOSURE_FAMILY } from "./metric-groups";
import type { CompareViewName } from "./parse-compare";
import type { PreparedView, ViewInput } from "./view-input";
import { prepareClosureView } from "./views/prepare-closure-view";
import { type CompositionView, prepareCompositionView } from "./views/prepare-composition-view";
import { prepareDistributionView } from "./views/prepare-distribution-view";
import { type DumbbellView, prepareDumbbellView } from "./views/prepare-dumbbell-view";
import { type FunnelView, prepareFunnelView } from "./views/prepare-funnel-view";
import { prepareHeatView } from "./views/prepare-heat-view";
import { type MultiplesView, prepareMultiplesView } from "./views/prepare-multiples-view";
import { prepareRankingView, type RankingView } from "./views/prepare-ranking-view";
import { prepareScatterView, type ScatterView } from "./views/prepare-scatter-view";
import { prepareTableView, type TableView } from "./views/prepare-table-view";
import { prepareTrendView } from "./views/prepare-trend-view";

/** What each view draws from. */
interface Shapes {
  readonly multiples: MultiplesView;
  readonly trend: LinesShape;
  readonly ranking: RankingView;
  readonly funnel: FunnelView;
  readonly distribution: HistogramShape;
  readonly heat: readonly HeatRow[];
  readonly composition: CompositionView;
  readonly dumbbell: DumbbellView;
  readonly scatter: ScatterView;
  readonly table: TableView;
}

/** The closure family has one way to be looked at. */
type ClosureView = PreparedView<null> & { readonly view: "closure" };

/** A prepared view with its name, so that the drawing knows the shape. */
export type AnyPreparedView =
  | { readonly [Name in CompareViewName]: PreparedView<Shapes[Name]> & { readonly view: Name } }[CompareViewName]
  | ClosureView;

const prepare: { readonly [Name in CompareViewName]: (input: ViewInput) => PreparedView<Shapes[Name]> & { readonly view: Name } } = {
  multiples: (input) => ({ view: "multiples", ...prepareMultiplesView(input) }),
  trend: (input) => ({ view: "trend", ...prepareTrendView(input) }),
  ranking: (input) => ({ view: "ranking", ...prepareRankingView(input) }),
  funnel: (input) => ({ view: "funnel", ...prepareFunnelView(input) }),
  distribution: (input) => ({ view: "distribution", ...prepareDistributionView(input) }),
  heat: (input) => ({ view: "heat", ...prepareHeatView(input) }),
  composition: (input) => ({ view: "composition", ...prepareCompositionView(input) }),
  dumbbell: (input) => ({ view: "dumbbell", ...prepareDumbbellView(input) }),
  scatter: (input) => ({ view: "scatter", ...prepareScatterView(input) }),
  table: (input) => ({ view: "table", ...prepareTableView(input) }),
};

/** The view an address asks for: its finding, its numbers as shown and taken away, and what its drawing needs. */
export function prepareView(input: ViewInput): AnyPreparedView {
  if (input.asked.metric === CLOSURE_FAMILY) return { view: "closure", ...prepareClosureView(input) };
  return prepare[input.asked.view](input);
}
