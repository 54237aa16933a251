import { memoryOf, type RankedScope } from "@/db/statistics/statistics-memory";
import type { BodyScope } from "@/domain/body/body-scope";
import { percentileOfRow, placeOfRow } from "@/domain/metrics/ranked-values";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { knownMetric } from "./known-metrics";
import type { RankedBody, RankingReply } from "./statistics-replies";

export interface RankingInput {
  readonly metric: string;
  readonly year: number;
  readonly scope: BodyScope;
  readonly order?: "desc" | "asc" | undefined;
  /** From 0. */
  readonly page?: number | undefined;
  readonly size?: number | undefined;
  /** A body whose own place is told, whether or not it is on the page. */
  readonly bodyId?: number | undefined;
}

const PAGE = 50;

/** A page of the ranking of a scope's approved values, and one body's own place and percentile. */
export function getRanking(
  ctx: SignedInContext,
  { metric: id, year, scope, order = "desc", page = 0, size = PAGE, bodyId }: RankingInput,
): RankingReply {
  requireAction(ctx, "statistics.read");
  const { metric, own } = knownMetric(ctx, id);
  const scoped = memoryOf(ctx.db).rank({ metric, year, scope });
  const { ranked } = scoped;
  const count = ranked.bodies.length;
  const rows = Array.from({ length: Math.max(0, Math.min(size, count - page * size)) }, (_, at) => {
    const step = page * size + at;
    return order === "desc" ? step : count - 1 - step;
  });
  const bodies = rows.map((row) => ranked.bodies[row] ?? 0);
  return {
    metric: id,
    own,
    year,
    order,
    page,
    size,
    count,
    places: rows.map((row) => placeOfRow(ranked, row, order)),
    bodies,
    names: scoped.namesOf(bodies),
    n: rows.map((row) => ranked.n[row] ?? 0),
    d: rows.map((row) => ranked.d?.[row] ?? null),
    mine: bodyId === undefined ? null : { bodyId, ...operandsOf(scoped.figureOf(bodyId)), ...standingOf(scoped, { bodyId, order, size }) },
    leftOut: scoped.leftOut,
    asOf: ctx.now(),
  };
}

function operandsOf({ result, code }: ReturnType<RankedScope["figureOf"]>): Pick<RankedBody, "code" | "n" | "d"> {
  return { code, n: result.numerator, d: result.denominator };
}

function standingOf(
  { ranked, rowOf }: RankedScope,
  { bodyId, order, size }: { readonly bodyId: number; readonly order: "desc" | "asc"; readonly size: number },
): Pick<RankedBody, "place" | "page" | "percentile"> {
  const row = rowOf(bodyId);
  if (row < 0) return { place: null, page: null, percentile: null };
  const step = order === "desc" ? row : ranked.bodies.length - 1 - row;
  return { place: placeOfRow(ranked, row, order), page: Math.floor(step / size), percentile: percentileOfRow(ranked, row) };
}
