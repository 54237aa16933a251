import type { BodyRow } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { readPending } from "@/db/statistics/read-pending";
import { readResults } from "@/db/statistics/read-results";
import { isRequired } from "@/domain/body/is-required";
import { aggregate, isAddable } from "@/domain/metrics/aggregate";
import { emptyResult } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import type { SignedInContext } from "../context";
import { withoutCovered } from "./figures";
import type { ContributorSort, ContributorView, ProvenanceView } from "./statistics-view";

/** Contributing bodies on one page. */
const PAGE = 20;

/** How the contributing bodies are listed. */
export interface ListedAs {
  /** From 1; beyond the last it is the last. */
  readonly page?: number | undefined;
  readonly sort?: ContributorSort | undefined;
}

/** A metric over bodies as the statistics add it: who adds what, in pages, and who is missing and why. */
export function partsOfSum(
  ctx: SignedInContext,
  { metric, year, bodies }: { readonly metric: Metric; readonly year: number; readonly bodies: readonly BodyRow[] },
  { page = 1, sort = "value" }: ListedAs,
): Pick<ProvenanceView, "result" | "interval" | "coverage" | "contributors" | "absent"> {
  const added = withoutCovered(bodies).filter((body) => isRequired(body, year));
  const bodyIds = added.map(({ id }) => id);
  const resultOf = readResults(ctx.db, { metrics: [metric], years: [year], bodyIds });
  const isExempt = readExempt(ctx.db, [year]);
  const owed = added.flatMap(({ id, name }): ContributorView[] => {
    const result = resultOf(metric.id, id, year);
    return result || !isExempt(id, year) ? [{ bodyId: id, name, result: result ?? emptyResult(metric, "notReported") }] : [];
  });
  const result = aggregate(
    metric,
    owed.map((one) => one.result),
  );
  const rows = owed.filter((one) => isAddable(metric, one.result));
  const pending = readPending(ctx.db, bodyIds, [year]);
  const absent = owed
    .filter((one) => !isAddable(metric, one.result))
    .map(({ bodyId, name, result: { reason } }) => ({ bodyId, name, reason, pending: pending.has(`${bodyId}:${year}`) }));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages);
  return {
    result,
    interval: intervalOf(metric, result),
    coverage: { included: rows.length, expected: owed.length, missing: absent.map(({ bodyId }) => bodyId) },
    contributors: { rows: sorted(rows, sort).slice((at - 1) * PAGE, at * PAGE), total: rows.length, page: at, pages, sort },
    absent,
  };
}

/** By value from large to small (no value last), by name, or as the tree has them; equal ones keep the order of the tree. */
function sorted(rows: readonly ContributorView[], sort: ContributorSort): readonly ContributorView[] {
  if (sort === "tree") return rows;
  const value = ({ result }: { readonly result: MetricResult }) => result.value ?? Number.NEGATIVE_INFINITY;
  return [...rows].sort(sort === "value" ? (a, b) => value(b) - value(a) || 0 : (a, b) => a.name.localeCompare(b.name, "zh-CN"));
}
