import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberReader, NumberWriter } from "@/db/statistics/pack-numbers";
import { packResults, placeOfMetric, unpackAll, unpackResult } from "@/db/statistics/pack-results";
import { packSubtotals, unpackSubtotals } from "@/db/statistics/pack-subtotals";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { addSubtotals, equalSubtotals, noSubtotals, storedCells, subtotalsOf } from "@/domain/rollup/subtotals";
import { balancedFacts } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";

const numbers = fc.oneof(
  fc.integer({ min: -(2 ** 45), max: 2 ** 45 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1e6),
);

describe("packed numbers", () => {
  it("are read back as they were, whole ones and those of six decimals", () => {
    fc.assert(
      fc.property(fc.array(numbers), (list) => {
        const writer = new NumberWriter();
        for (const value of list) writer.number(value);
        const reader = new NumberReader(writer.done());
        for (const value of list) expect(reader.number()).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("can be passed over", () => {
    const writer = new NumberWriter();
    for (const value of [1, 300, 70_000, 5]) writer.whole(value);
    const reader = new NumberReader(writer.done());
    reader.skip(3);
    expect(reader.whole()).toBe(5);
  });
});

describe("packed results", () => {
  it("keep operands, values and reasons of every metric", () => {
    fc.assert(
      fc.property(fc.oneof(balancedFacts("2021"), balancedFacts("2019")), fc.option(balancedFacts("2021")), (facts, former) => {
        const narrative = [figure("processingFeeYuan", 12.34), figure("processingFeeCases", 0)];
        const results = computableMetrics.map((metric) => computeMetric(metric, { facts, narrative, former }));
        const packed = packResults(results);
        for (const result of results) expect(unpackResult(packed, placeOfMetric(result.metric))).toEqual(result);
        expect(unpackAll(packed)).toHaveLength(computableMetrics.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("packed sums", () => {
  it("are read back as they were", () => {
    fc.assert(
      fc.property(fc.array(balancedFacts("2021"), { maxLength: 3 }), (list) => {
        const sum = noSubtotals();
        for (const facts of list) {
          const results = computableMetrics.map((metric) => computeMetric(metric, { facts, narrative: [], former: null }));
          addSubtotals(sum, subtotalsOf({ editions: facts.editions, cells: storedCells(facts), results }));
        }
        addSubtotals(sum, subtotalsOf(null));
        expect(equalSubtotals(unpackSubtotals(packSubtotals(sum), sum), sum)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
