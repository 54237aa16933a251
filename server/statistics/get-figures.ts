import type { BodyRow } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { listScope, readPending } from "@/db/statistics/list-scope";
import { type ResultOf, readResults } from "@/db/statistics/read-results";
import type { BodyScope } from "@/domain/body/body-scope";
import { isRequired } from "@/domain/body/is-required";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { emptyResult } from "@/domain/metrics/compute-metric";
import { codeOf, type FigureCode, type FigureColumn, type SumColumn } from "@/domain/metrics/figure-table";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { withoutCovered } from "./figures";
import { knownMetric } from "./known-metrics";
import { lineageMarksOf } from "./lineage-marks";
import type { FiguresReply } from "./statistics-replies";

export interface FiguresInput {
  readonly metrics: readonly string[];
  /** With `ids` in the order they were picked, else in the order of the register. */
  readonly scope: BodyScope;
  /** Ascending. */
  readonly years: readonly number[];
}

/** Some metrics of some bodies over years as plain columns, with the sum and its coverage for each metric and year. */
export function getFigures(ctx: SignedInContext, { metrics: ids, scope, years }: FiguresInput): FiguresReply {
  requireAction(ctx, "statistics.read");
  const known = ids.map((id) => knownMetric(ctx, id));
  const bodies = inOrder(listScope(ctx.db, scope), scope.ids);
  const bodyIds = bodies.map(({ id }) => id);
  const results = readResults(ctx.db, { metrics: known.map(({ metric }) => metric), years, bodyIds });
  const unreported = unreportedIn(ctx, { bodies, years });
  const table = { bodies, years, results, unreported };
  return {
    metrics: ids,
    bodies: bodyIds,
    names: bodies.map(({ name }) => name),
    years,
    columns: known.map(({ metric }) => columnOf(metric, table)),
    sums: known.map(({ metric }) => sumOf(metric, table)),
    own: known.flatMap(({ own }) => own ?? []),
    lineage: lineageMarksOf(ctx.db, bodyIds, years),
    asOf: ctx.now(),
  };
}

interface Table {
  readonly bodies: readonly BodyRow[];
  readonly years: readonly number[];
  readonly results: ResultOf;
  readonly unreported: (body: BodyRow, year: number) => FigureCode;
}

/** What stands where no report is in force: waiting, not owed, or missing. */
function unreportedIn(
  ctx: SignedInContext,
  { bodies, years }: { readonly bodies: readonly BodyRow[]; readonly years: readonly number[] },
): Table["unreported"] {
  const pending = readPending(
    ctx.db,
    bodies.map(({ id }) => id),
    years,
  );
  const isExempt = readExempt(ctx.db, years);
  return (body, year) => {
    if (pending.has(`${body.id}:${year}`)) return "p";
    return isRequired(body, year) && !isExempt(body.id, year) ? "r" : "x";
  };
}

function columnOf(metric: Metric, { bodies, years, results, unreported }: Table): FigureColumn {
  const n: (number | null)[] = [];
  const d: (number | null)[] = [];
  let s = "";
  for (const body of bodies) {
    for (const year of years) {
      const result = results(metric.id, body.id, year);
      n.push(result?.numerator ?? null);
      d.push(result?.denominator ?? null);
      s += result ? codeOf(result) : unreported(body, year);
    }
  }
  return { n, d: ratioOf(metric).denominator === null ? null : d, s };
}

/** Sums over those that may be added: nobody who lies under a government also there. */
function sumOf(metric: Metric, { bodies, years, results, unreported }: Table): SumColumn {
  const added = withoutCovered(bodies);
  const sums = years.map((year) => {
    const owed = added.filter((body) => results(metric.id, body.id, year) !== undefined || unreported(body, year) !== "x");
    const parts = owed.map((body): MetricResult => results(metric.id, body.id, year) ?? emptyResult(metric, "notReported"));
    const { numerator, denominator } = aggregate(metric, parts);
    return { numerator, denominator, included: parts.filter((part) => isAddable(metric, part)).length, expected: owed.length };
  });
  return {
    n: sums.map(({ numerator }) => numerator),
    d: ratioOf(metric).denominator === null ? null : sums.map(({ denominator }) => denominator),
    included: sums.map(({ included }) => included),
    expected: sums.map(({ expected }) => expected),
  };
}

function inOrder(bodies: readonly BodyRow[], picked: readonly number[] | undefined): readonly BodyRow[] {
  if (!picked) return bodies;
  const place = new Map(picked.map((id, at) => [id, at]));
  return [...bodies].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
