import { type Figure, figureAt, sumAt } from "@/domain/metrics/figure-table";
import type { Coverage, Metric, MetricResult, Reliability } from "@/domain/metrics/metric";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { resolveMetric } from "@/domain/metrics/resolve-metric";
import type { FiguresReply } from "@/server/statistics/statistics-replies";
import type { LineageMark } from "@/server/statistics/statistics-view";

/** One body's figures over the years of a comparison. */
export interface ComparedBody {
  readonly id: number;
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly reliability: readonly Reliability[];
}

/** The sum over all bodies in one year; how many it holds of those that had to report. */
export interface ComparedSum {
  readonly result: MetricResult;
  readonly coverage: Pick<Coverage, "included" | "expected">;
}

/** One metric of some bodies over years, as the views draw it. */
export interface Comparison {
  readonly metric: Metric;
  readonly years: readonly number[];
  readonly bodies: readonly ComparedBody[];
  readonly sums: readonly ComparedSum[];
  readonly lineage: readonly LineageMark[];
  readonly asOf: number;
}

/** The metrics of a columnar reply, one comparison each. A metric the reply does not define is left out. */
export function readComparisons(reply: FiguresReply): readonly Comparison[] {
  const own = new Map(reply.own.map((definition) => [definition.id, definition]));
  return reply.metrics.flatMap((id, at): Comparison[] => {
    const metric = resolveMetric(id, (number) => own.get(number) ?? null);
    return metric ? [readComparison(reply, metric, at)] : [];
  });
}

function readComparison(reply: FiguresReply, metric: Metric, at: number): Comparison {
  const bodies = reply.bodies.map((id, body): ComparedBody => {
    const figures = reply.years.map((_, year) => figureAt(reply, metric, { metric: at, body, year }));
    return { id, name: reply.names[body] ?? "", figures, reliability: figures.map((figure) => reliabilityOf(figure, metric)) };
  });
  const sums = reply.years.map((_, year): ComparedSum => {
    const { result, included, expected } = sumAt(reply, metric, { metric: at, year });
    const stated = bodies.some(({ figures }) => figures[year]?.code === "m");
    return { result: stated ? toldApart(result) : result, coverage: { included, expected } };
  });
  const { years, lineage, asOf } = reply;
  return { metric, years, bodies, sums, lineage, asOf };
}

/** Bodies that filed without this figure are 未填, and so is a sum that holds none. */
function toldApart(result: MetricResult): MetricResult {
  return result.reason === "notReported" ? { ...result, reason: "missingInput" } : result;
}

/** The year a comparison is ordered by. */
export function lastYear({ years }: Pick<Comparison, "years">): number {
  return years[years.length - 1] ?? 0;
}
