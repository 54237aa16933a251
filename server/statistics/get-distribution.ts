import { memoryOf } from "@/db/statistics/statistics-memory";
import type { BodyScope } from "@/domain/body/body-scope";
import { binsOf, fencesOf, firstBelow, firstNotAbove, quantileOf, type RankedValues } from "@/domain/metrics/ranked-values";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { knownMetric } from "./known-metrics";
import type { DistributionReply, OutlierColumns, OutliersReply } from "./statistics-replies";

export interface ScopedInput {
  readonly metric: string;
  readonly year: number;
  readonly scope: BodyScope;
}

const BINS = 20;
/** More are counted, not listed. */
const MOST_LISTED = 50;

/** How the ranked values of a scope are spread: five numbers and at most 20 bins. */
export function getDistribution(ctx: SignedInContext, { metric: id, year, scope }: ScopedInput): DistributionReply {
  requireAction(ctx, "statistics.read");
  const { metric, own } = knownMetric(ctx, id);
  const { ranked, leftOut } = memoryOf(ctx.db).rank({ metric, year, scope });
  const [a, b, c, d, e] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantileOf(ranked, share) ?? 0);
  const five = ranked.values.length === 0 ? null : ([a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0] as const);
  return { metric: id, own, year, count: ranked.values.length, five, ...binsOf(ranked, BINS), leftOut, asOf: ctx.now() };
}

/** The bodies of a scope whose value stands out (Tukey's fences), farthest first on either side. */
export function getOutliers(ctx: SignedInContext, { metric: id, year, scope }: ScopedInput): OutliersReply {
  requireAction(ctx, "statistics.read");
  const { metric, own } = knownMetric(ctx, id);
  const { ranked, namesOf, leftOut } = memoryOf(ctx.db).rank({ metric, year, scope });
  const fences = fencesOf(ranked);
  const count = ranked.values.length;
  const above = fences ? firstNotAbove(ranked.values, fences[1]) : 0;
  const below = fences ? count - firstBelow(ranked.values, fences[0]) : 0;
  const columns = (total: number, rowAt: (step: number) => number) => columnsOf(ranked, { total, rowAt, namesOf });
  return {
    metric: id,
    own,
    year,
    count,
    fences,
    low: columns(below, (step) => count - 1 - step),
    high: columns(above, (step) => step),
    leftOut,
    asOf: ctx.now(),
  };
}

function columnsOf(
  ranked: RankedValues,
  of: { readonly total: number; readonly rowAt: (step: number) => number; readonly namesOf: (ids: readonly number[]) => readonly string[] },
): OutlierColumns {
  const rows = Array.from({ length: Math.min(of.total, MOST_LISTED) }, (_, step) => of.rowAt(step));
  const bodies = rows.map((row) => ranked.bodies[row] ?? 0);
  return {
    total: of.total,
    bodies,
    names: of.namesOf(bodies),
    n: rows.map((row) => ranked.n[row] ?? 0),
    d: rows.map((row) => ranked.d?.[row] ?? null),
  };
}
