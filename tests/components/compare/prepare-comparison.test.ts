import { describe, expect, it } from "vitest";
import { lastChange, prepareComparison, rankedRows } from "@/components/compare/prepare-comparison";
import { metricById } from "@/domain/metrics/catalogue";
import type { MetricResult } from "@/domain/metrics/metric";
import { reliabilityOf } from "@/domain/metrics/reliability";
import type { ComparisonView } from "@/server/statistics/statistics-view";
import { count, missing, share } from "../charts/results";

const metric = metricById("stateSecretShareOfConcluded");
const inForce = metricById("normativeDocumentsInForce");
if (!metric || !inForce) throw new Error("The catalogue lacks a metric");

const series = (bodyId: number, last: MetricResult) => ({
  bodyId,
  name: `机构${bodyId}`,
  results: [share(1, 100), last],
  reliability: [reliabilityOf(share(1, 100)), reliabilityOf(last)],
});

const view: ComparisonView = {
  metric: metric.id,
  years: [2023, 2024],
  series: [
    series(1, missing("notReported", metric.id)),
    series(2, share(9, 9)),
    series(3, share(1, 20)),
    series(4, share(2, 100)),
    series(5, share(3, 100)),
  ],
  total: { results: [], coverage: [] },
  intervals: [null, null, null, { low: 0.55, high: 7 }, { low: 1, high: 8.5 }],
  asOf: 0,
};

describe("the rows of a comparison", () => {
  it("rank reliable shares first, then small ones, bare fractions, and missing values last", () => {
    expect(prepareComparison(view, metric).map(({ series: { bodyId } }) => bodyId)).toEqual([5, 4, 3, 2, 1]);
  });

  it("call nobody highest on a base below thirty", () => {
    const rows = prepareComparison(view, metric);
    expect(rankedRows(rows).map(({ series: { bodyId } }) => bodyId)).toEqual([5, 4]);
  });

  it("keep each body's own interval after sorting", () => {
    expect(prepareComparison(view, metric)[0]?.interval).toEqual({ low: 1, high: 8.5 });
  });

  it("tell changes of shares in points", () => {
    expect(prepareComparison(view, metric)[0]?.change).toEqual({ kind: "points", points: 2 });
  });

  it("tell no change across the form change for a metric that is not comparable", () => {
    const results = [count(100), count(120)];
    expect(lastChange(results, [2020, 2021], inForce)).toBeNull();
    expect(lastChange(results, [2021, 2022], inForce)).toEqual({ kind: "count", difference: 20, percent: 20 });
  });
});
