import type { BodyScope } from "@/domain/body/body-scope";
import { isRequired } from "@/domain/body/is-required";
import { emptyResult } from "@/domain/metrics/compute-metric";
import { codeOf, type FigureCode } from "@/domain/metrics/figure-table";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { type RankedValues, type Unranked, unrankedBecause } from "@/domain/metrics/ranked-values";
import type { Reader } from "../client";
import { readExempt } from "../obligations";
import { listScope, readPending } from "./list-scope";
import { readResults } from "./read-results";

/** A metric of a scope and year, ranked, and any one body's own value. */
export interface RankedScope {
  readonly ranked: RankedValues;
  readonly figureOf: (bodyId: number) => { readonly result: MetricResult; readonly code: FigureCode };
  readonly namesOf: (bodyIds: readonly number[]) => readonly string[];
}

/** Ranks the approved values of a scope's bodies; everybody else is counted by the reason. */
export function rankScope(reader: Reader, of: { readonly metric: Metric; readonly year: number; readonly scope: BodyScope }): RankedScope {
  const { metric, year, scope } = of;
  const bodies = listScope(reader, scope);
  const bodyIds = bodies.map(({ id }) => id);
  const resultOf = readResults(reader, { metrics: [metric], years: [year], bodyIds });
  const pending = readPending(reader, bodyIds, [year]);
  const isExempt = readExempt(reader, [year]);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const unreported = (id: number): FigureCode => {
    if (pending.has(`${id}:${year}`)) return "p";
    const body = byId.get(id);
    return body && isRequired(body, year) && !isExempt(id, year) ? "r" : "x";
  };
  const figureOf = (id: number) => {
    const result = resultOf(metric.id, id, year) ?? emptyResult(metric, "notReported");
    return { result, code: codeOf(result, unreported(id)) };
  };
  const leftOut: Partial<Record<Unranked, number>> = {};
  const rows: { readonly id: number; readonly result: MetricResult }[] = [];
  for (const id of bodyIds) {
    const { result } = figureOf(id);
    const why = unrankedBecause(metric, result, unreported(id));
    if (why === null) rows.push({ id, result });
    else leftOut[why] = (leftOut[why] ?? 0) + 1;
  }
  rows.sort((a, b) => (b.result.value ?? 0) - (a.result.value ?? 0) || a.id - b.id);
  const isRatio = rows.some(({ result }) => result.denominator !== null);
  const ranked: RankedValues = {
    bodies: Int32Array.from(rows, ({ id }) => id),
    values: Float64Array.from(rows, ({ result }) => result.value ?? 0),
    n: Float64Array.from(rows, ({ result }) => result.numerator ?? 0),
    d: isRatio ? Float64Array.from(rows, ({ result }) => result.denominator ?? 0) : null,
    rowOf: new Map(rows.map(({ id }, row) => [id, row])),
    leftOut,
  };
  return { ranked, figureOf, namesOf: (ids) => ids.map((id) => byId.get(id)?.name ?? "") };
}
