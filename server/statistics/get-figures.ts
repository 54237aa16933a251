import { readValues } from "@/db/statistics/read-values";
import type { RegisteredBody, RegisterSnapshot } from "@/db/statistics/register-snapshot";
import { memoryOf } from "@/db/statistics/statistics-memory";
import type { BodyScope } from "@/domain/body/body-scope";
import { isRequired } from "@/domain/body/is-required";
import { tidy } from "@/domain/metrics/aggregate";
import { codeOfOperands, type FigureColumn, type SumColumn } from "@/domain/metrics/figure-table";
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
  /** With `ids` in the order they were picked, else in the order of their numbers. */
  readonly scope: BodyScope;
  /** Ascending. */
  readonly years: readonly number[];
}

/** Some metrics of some bodies over years as plain columns, with the sum and its coverage for each metric and year. */
export function getFigures(ctx: SignedInContext, { metrics: ids, scope, years }: FiguresInput): FiguresReply {
  requireAction(ctx, "statistics.read");
  const known = ids.map((id) => knownMetric(ctx, id));
  const register = memoryOf(ctx.db).register();
  const bodies = register.inScope(scope);
  const bodyIds = bodies.map(({ id }) => id);
  const values = readValues(ctx.db, { metrics: known.map(({ metric }) => metric), years, bodyIds });
  const table = { bodies, added: new Set(withoutCovered(bodies)), years, register };
  return {
    metrics: ids,
    bodies: bodyIds,
    names: bodies.map(({ name }) => name),
    years,
    columns: known.map(({ metric }, at) => columnOf(metric, values[at] ?? [], table)),
    sums: known.map(({ metric }, at) => sumOf(metric, values[at] ?? [], table)),
    own: known.flatMap(({ own }) => own ?? []),
    lineage: bodyIds.some((id) => register.successors.has(id)) ? lineageMarksOf(ctx.db, bodyIds, years) : [],
    asOf: ctx.now(),
  };
}

interface Table {
  readonly bodies: readonly RegisteredBody[];
  /** Those that may be added to the others: nobody who lies under a government also there. */
  readonly added: ReadonlySet<RegisteredBody>;
  readonly years: readonly number[];
  readonly register: RegisterSnapshot;
}

type Operands = Pick<MetricResult, "numerator" | "denominator" | "reason">;

function columnOf(metric: Metric, values: readonly (Operands | null)[], { bodies, years, register }: Table): FigureColumn {
  const ratio = ratioOf(metric).denominator !== null;
  const n = values.map((one) => one?.numerator ?? null);
  const d = ratio ? values.map((one) => one?.denominator ?? null) : null;
  let s = "";
  values.forEach((one, entry) => {
    const body = bodies[Math.floor(entry / years.length)];
    if (one) s += codeOfOperands(one);
    else s += body ? register.unreported(body, years[entry % years.length] ?? 0) : "x";
  });
  return { n, d, s };
}

/** Sums over those that existed and were not let off without a report; a body without operands is left out of both operands. */
function sumOf(metric: Metric, values: readonly (Operands | null)[], { bodies, added, years, register }: Table): SumColumn {
  const ratio = ratioOf(metric).denominator !== null;
  const sums = years.map((year, at) => {
    const sum = { n: 0, d: 0, included: 0, expected: 0 };
    bodies.forEach((body, place) => {
      if (!added.has(body) || !isRequired(body, year)) return;
      const one = values[place * years.length + at] ?? null;
      if (!one && register.unreported(body, year) === "x") return;
      sum.expected += 1;
      if (one === null || one.numerator === null || (ratio && one.denominator === null)) return;
      sum.included += 1;
      sum.n = tidy(sum.n + one.numerator);
      sum.d = tidy(sum.d + (one.denominator ?? 0));
    });
    return sum;
  });
  return {
    n: sums.map(({ n, included }) => (included === 0 ? null : n)),
    d: ratio ? sums.map(({ d, included }) => (included === 0 ? null : d)) : null,
    included: sums.map(({ included }) => included),
    expected: sums.map(({ expected }) => expected),
  };
}
