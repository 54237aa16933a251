import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEquations } from "@/domain/checks/check-equations";
import { allCellIds } from "@/domain/form/editions";
import { aggregate } from "@/domain/metrics/aggregate";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

describe("roll-ups", () => {
  it("equal the recomputed sum of every cell, and satisfy the form as their parts do", () => {
    fc.assert(
      fc.property(fc.array(balancedFacts("2021"), { minLength: 1, maxLength: 5 }), (bodies) => {
        const { facts, coverage } = rollUpFacts(bodies.map((part, bodyId) => ({ bodyId, facts: part })));
        for (const cell of allCellIds) {
          const values = bodies.map((part) => part.values[cell]);
          expect(facts.values[cell]).toBe(
            values[0] === undefined ? undefined : values.reduce((sum: number, value) => sum + (value ?? 0), 0),
          );
        }
        expect(coverage).toEqual({ included: bodies.length, expected: bodies.length, missing: [] });
        expect(checkEquations(facts).findings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("carry the same metrics as the aggregate of their parts", () => {
    const tested = computableMetrics.filter(({ source, formula }) => source === "table" && !formula.includes("prev("));
    fc.assert(
      fc.property(fc.array(balancedFacts("2021"), { minLength: 2, maxLength: 4 }), fc.constantFrom(...tested), (bodies, metric) => {
        const { facts } = rollUpFacts(bodies.map((part, bodyId) => ({ bodyId, facts: part })));
        const parts = bodies.map((part) => computeMetric(metric, { facts: part, narrative: [], former: null }));
        expect(computeMetric(metric, { facts, narrative: [], former: null })).toEqual(aggregate(metric, parts));
      }),
      { numRuns: 60 },
    );
  });

  it("leave a body without facts out everywhere and name it", () => {
    const { facts, coverage, cells } = rollUpFacts([
      { bodyId: 1, facts: shanxi2024Facts },
      { bodyId: 2, facts: null },
    ]);
    expect(facts.values["applications.newReceived.total"]).toBe(320);
    expect(coverage).toEqual({ included: 1, expected: 2, missing: [2] });
    expect(cells["applications.newReceived.total"]).toEqual({ included: 1, expected: 2, missing: [2] });
  });

  it("have no sum for a cell that one body leaves blank, and name the body", () => {
    const { facts, cells } = rollUpFacts([
      { bodyId: 1, facts: shanxi2024Facts },
      { bodyId: 2, facts: withCells(shanxi2024Facts, { "applications.granted.total": null }) },
    ]);
    expect(facts.values["applications.granted.total"]).toBeUndefined();
    expect(facts.missing["applications.granted.total"]).toBe("blank");
    expect(cells["applications.granted.total"]).toEqual({ included: 1, expected: 2, missing: [2] });
    expect(facts.values["applications.newReceived.total"]).toBe(640);
    expect(checkEquations(facts).assessments.find(({ key }) => key === "T3-ROW:granted")?.outcome).toBe("notAssessable");
  });

  it("add money to the 分", () => {
    const fee = (amount: number) => withCells(shanxi2024Facts, { "disclosure.fees.amount": amount });
    const { facts } = rollUpFacts([0.1, 0.2, 0.3].map((amount, bodyId) => ({ bodyId, facts: fee(amount) })));
    expect(facts.values["disclosure.fees.amount"]).toBe(0.6);
  });

  it("have nothing when nobody reported", () => {
    const { facts, coverage } = rollUpFacts([{ bodyId: 7, facts: null }]);
    expect(facts).toEqual({ editions: { disclosure: null, applications: null, disputes: null }, values: {}, missing: {} });
    expect(coverage.included).toBe(0);
  });
});
