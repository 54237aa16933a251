import type { BodySelection } from "@/domain/body/body-group";
import type { DistributionReply, FiguresReply, RankingReply } from "@/server/statistics/statistics-replies";
import type { SelectedView } from "@/server/views/list-selected";
import type { MetricNote } from "@/server/views/views-view";
import { outcomeMetric, outcomes } from "../leader/outcome-metrics";
import type { Screen } from "../leader/screen";
import { readComparisons } from "./comparison";
import { CLOSURE_FAMILY, closureFamily, otherBaseOf } from "./metric-groups";
import type { CompareQuery } from "./parse-compare";
import { leadOf } from "./rank-bodies";
import type { ViewInput } from "./view-input";
import { RANKING_PAGE } from "./views/prepare-ranking-view";

interface Scoped {
  metric: string;
  year: number;
  scope: { ids: number[] };
}

/** The procedures a comparison is loaded by, as the page and the exports call them. */
export interface ComparisonSource {
  readonly statistics: {
    readonly figures: (input: { metrics: string[]; scope: { ids: number[] }; years: number[] }) => Promise<FiguresReply>;
    readonly ranking: (input: Scoped & { page: number; size: number; bodyId?: number }) => Promise<RankingReply>;
    readonly distribution: (input: Scoped) => Promise<DistributionReply>;
  };
  readonly views: {
    readonly bodies: (input: { selection: SelectionInput; year: number }) => Promise<SelectedView>;
    readonly notes: (input: { metrics: string[] }) => Promise<readonly MetricNote[]>;
  };
}

type SelectionInput = Omit<BodySelection, "ids"> & { ids: number[] };

/** The metrics a view draws, the one asked for first. */
function metricsOf({ metric, against, view }: CompareQuery): string[] {
  if (metric === CLOSURE_FAMILY) return [...closureFamily];
  if (view === "composition") return [metric, ...outcomes.map(outcomeMetric)];
  const other = view === "scatter" ? against : otherBaseOf(metric)?.id;
  return other === undefined || other === metric ? [metric] : [metric, other];
}

/**
 * Everything a view is prepared from. Without marked bodies the highest one is marked (or the body whose peers are compared, or
 * `ownBody`, when they are among them), and `asked` of the result says so: its address shows the same view to everybody.
 */
export async function loadComparison(
  source: ComparisonSource,
  { asked, screen, ownBody }: { readonly asked: CompareQuery; readonly screen: Screen; readonly ownBody: number | null },
): Promise<ViewInput | null> {
  const year = asked.years[asked.years.length - 1] ?? 0;
  const { ids, ...narrowed } = asked.selection;
  const selected = await source.views.bodies({ selection: { ...narrowed, ids: [...ids] }, year });
  const scope = { ids: [...selected.ids] };
  const metrics = metricsOf(asked);
  const [figures, notes] = await Promise.all([
    source.statistics.figures({ metrics, scope, years: [...asked.years] }),
    source.views.notes({ metrics: [asked.metric] }),
  ]);
  const [main, ...others] = readComparisons(figures);
  if (!main) return null;
  const marks = asked.marks.some((id) => id !== null)
    ? asked.marks
    : marksWithout(asked.selection.of ?? ownBody, selected.ids, leadOf(main, []));
  const [first] = marks.flatMap((id) => id ?? []);
  const scoped = { metric: asked.metric, year, scope };
  const closure = asked.metric === CLOSURE_FAMILY;
  const ranking =
    asked.view === "ranking" && !closure
      ? await source.statistics.ranking({
          ...scoped,
          page: asked.page - 1,
          size: RANKING_PAGE,
          ...(first === undefined ? {} : { bodyId: first }),
        })
      : null;
  const distribution = asked.view === "distribution" && !closure ? await source.statistics.distribution(scoped) : null;
  const family = closure ? [main, ...others] : asked.view === "composition" ? others : [];
  const other = family.length > 0 ? null : (others[0] ?? null);
  return { asked: { ...asked, marks }, selected, main, other, family, ranking, distribution, notes, screen };
}

function marksWithout(own: number | null, ids: readonly number[], lead: { readonly id: number } | null): CompareQuery["marks"] {
  if (own !== null && ids.includes(own)) return [own];
  return lead === null ? [] : [lead.id];
}
