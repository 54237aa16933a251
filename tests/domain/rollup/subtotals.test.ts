import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "@/domain/facts/facts";
import { aggregate } from "@/domain/metrics/aggregate";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import { addSubtotals, equalSubtotals, noSubtotals, storedCells, subtotalsOf, subtreeSumsOf } from "@/domain/rollup/subtotals";
import { balancedFacts } from "@/tests/support/balanced-facts";

const ground = { bodyId: 1, year: 2024, basis: "own" } as const;
const resultsOf = (facts: Facts) => computableMetrics.map((metric) => computeMetric(metric, { facts, narrative: [], former: null }));
const reportOf = (facts: Facts) => subtotalsOf({ editions: facts.editions, cells: storedCells(facts), results: resultsOf(facts) });
const sumOf = (list: readonly Facts[]) => list.reduce((all, facts) => addSubtotals(all, reportOf(facts)), noSubtotals());
const several = fc.array(fc.oneof(balancedFacts("2021"), balancedFacts("2019")), { minLength: 1, maxLength: 5 });

describe("sums of reports", () => {
  it("agree with the roll-up of their facts, whatever the order of the bodies", () => {
    fc.assert(
      fc.property(several, (list) => {
        const parts = list.map((facts, bodyId) => ({ bodyId, facts }));
        expect(subtreeSumsOf(sumOf(list), ground).facts).toEqual(rollUpFacts(parts).facts);
        expect(equalSubtotals(sumOf([...list].reverse()), sumOf(list))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("leave nothing behind when what was added is taken away", () => {
    fc.assert(
      fc.property(several, balancedFacts("2021"), (list, one) => {
        const sum = sumOf(list);
        addSubtotals(sum, reportOf(one));
        expect(equalSubtotals(addSubtotals(sum, reportOf(one), -1), sumOf(list))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("divide the sums of a ratio, and never average ratios", () => {
    fc.assert(
      fc.property(several, (list) => {
        const { metrics } = subtreeSumsOf(sumOf(list), ground);
        for (const metric of computableMetrics.filter((one) => ratioOf(one).denominator !== null)) {
          const { numerator, denominator } = aggregate(
            metric,
            list.flatMap((facts) => resultsOf(facts).filter((result) => result.metric === metric.id)),
          );
          expect(metrics[metric.id]).toMatchObject({ numerator, denominator });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("do not take a missing cell for zero: it has no sum, and those that state it are counted", () => {
    const [facts] = fc.sample(balancedFacts("2021"), { numRuns: 1, seed: 3 }) as [Facts];
    const { "applications.granted.total": gone, ...values } = facts.values;
    const lacking: Facts = { ...facts, values, missing: { ...facts.missing, "applications.granted.total": "blank" } };
    const sums = subtreeSumsOf(sumOf([facts, lacking]), ground);
    expect(sums.facts.values["applications.granted.total"]).toBeUndefined();
    expect(sums.facts.missing["applications.granted.total"]).toBe("blank");
    expect(sums.partial["applications.granted.total"]).toEqual({ sum: gone, stated: 1 });
    expect(sums.metrics.grantedRate).toMatchObject({ numerator: gone, counted: 1 });
    expect(sums).toMatchObject({ reported: 2, expected: 2 });
  });

  it("expect a body without a report, and add nothing for it", () => {
    const sums = subtreeSumsOf(addSubtotals(noSubtotals(), subtotalsOf(null)), ground);
    expect(sums).toMatchObject({ reported: 0, expected: 1 });
    expect(sums.facts).toEqual({ editions: { disclosure: null, applications: null, disputes: null }, values: {}, missing: {} });
    expect(sums.metrics.applicationsReceived).toEqual({ numerator: null, denominator: null, counted: 0 });
  });
});
