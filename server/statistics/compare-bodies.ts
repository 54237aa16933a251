import type { BodyRow } from "@/db/bodies";
import { findRoot, listGroup } from "@/db/statistics/find-members";
import type { BodyGroup } from "@/domain/body/body-group";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { type Figures, loadFigures, metricOf } from "./figures";
import { lineageMarksOf } from "./lineage-marks";
import type { ComparisonView, SeriesView } from "./statistics-view";

export interface CompareInput {
  readonly metric: string;
  readonly group: BodyGroup;
  /** The bodies of group `ids`, in the order they are to be shown. */
  readonly bodyIds?: readonly number[] | undefined;
  /** Ascending. */
  readonly years: readonly number[];
}

/** A metric of several bodies over years, with the group's sum and its coverage. Approved figures are open to everyone (条例49). */
export function compareBodies(ctx: SignedInContext, { metric, group, bodyIds = [], years }: CompareInput): ComparisonView {
  requireAction(ctx, "statistics.read");
  const root = found(findRoot(ctx.db, ctx.viewer.bodyPath));
  const bodies = inOrder(listGroup(ctx.db, group, { root, ids: bodyIds }), bodyIds);
  const figures = loadFigures(ctx, { metrics: [metricOf(metric).id], years, bodies });
  const sums = years.map((year) => figures.sum(metric, year));
  const last = years.at(-1);
  const ids = bodies.map(({ id }) => id);
  const marks = lineageMarksOf(ctx.db, ids, years);
  return {
    metric,
    years,
    series: bodies.map((body) => seriesOf(figures, body, { metric, years })),
    total: { results: sums.map(({ result }) => result), coverage: sums.map(({ coverage }) => coverage) },
    ...(marks.length > 0 ? { lineage: marks } : {}),
    intervals: bodies.map(({ id }) => (last === undefined ? null : intervalOf(metricOf(metric), figures.of(metric, id, last)))),
    asOf: ctx.now(),
  };
}

/** One body's values of a metric over years. */
export function seriesOf(figures: Figures, body: BodyRow, of: { readonly metric: string; readonly years: readonly number[] }): SeriesView {
  const results = of.years.map((year) => figures.of(of.metric, body.id, year));
  return { bodyId: body.id, name: body.name, results, reliability: results.map((result) => reliabilityOf(result)) };
}

/** Picked bodies as they were picked, others in the order of the tree. */
function inOrder(bodies: readonly BodyRow[], picked: readonly number[]): readonly BodyRow[] {
  if (picked.length === 0) return bodies;
  return [...bodies].sort((a, b) => picked.indexOf(a.id) - picked.indexOf(b.id));
}
