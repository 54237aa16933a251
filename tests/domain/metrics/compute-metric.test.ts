import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "@/domain/facts/facts";
import { aggregate } from "@/domain/metrics/aggregate";
import { computableMetrics, metricById } from "@/domain/metrics/catalogue";
import { computeMetric, type MetricInputs } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";
import { shanxi2024Facts, shanxi2024Narrative } from "@/tests/support/shanxi-2024-facts";

function metric(id: string): Metric {
  const found = metricById(id);
  if (!found) throw new Error(id);
  return found;
}

const shanxi: MetricInputs = { facts: shanxi2024Facts, narrative: shanxi2024Narrative, former: null };
const compute = (id: string, inputs: Partial<MetricInputs> = {}) => computeMetric(metric(id), { ...shanxi, ...inputs });
const balanced = balancedFacts("2021");

describe("metrics of a real report", () => {
  it.each([
    ["applicationsReceived", 320, null, 320],
    ["applicationsWorkload", 344, null, 344],
    ["stateSecretShareOfConcluded", 12, 319, 3.76],
    ["stateSecretShareOfDenied", 12, 18, 66.67],
    ["disclosureRate", 138, 319, 43.26],
    ["applicationClosureRate", 319, 344, 92.73],
    ["reconsiderationClosureRate", 9, 9, 100],
    ["litigationClosureRate", 5, 9, 55.56],
    ["disputeClosureRate", 14, 18, 77.78],
    ["mailboxClosureRate", 9297, 9903, 93.88],
    ["disputesPer100Concluded", 13, 319, 4.08],
    ["clearanceRatio", 319, 320, 1],
  ])("%s is %d over %s", (id, numerator, denominator, value) => {
    const result = compute(id);
    expect([result.numerator, result.denominator, result.reason]).toEqual([numerator, denominator, null]);
    expect(Number(result.value?.toFixed(2))).toBe(value);
  });
});

describe("metrics without a value", () => {
  it("keeps the operands of a zero denominator", () => {
    const facts = withCells(shanxi2024Facts, { "applications.concluded.total": 0, "applications.deniedStateSecret.total": 0 });
    expect(compute("stateSecretShareOfConcluded", { facts })).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      reason: "zeroDenominator",
    });
  });

  it("has none when any cell of a sum is missing", () => {
    const facts = withCells(shanxi2024Facts, { "applications.deniedByLaw.total": null });
    expect(compute("deniedRate", { facts })).toEqual({
      metric: "deniedRate",
      numerator: null,
      denominator: null,
      value: null,
      reason: "missingInput",
    });
    expect(compute("grantedRate", { facts }).value).not.toBeNull();
  });

  it("tells a form without the cell from a cell left blank", () => {
    const facts: Facts = { ...shanxi2024Facts, editions: { disclosure: "2019", applications: "2019", disputes: "2019" } };
    expect(compute("regulationsInForce", { facts }).reason).toBe("notInEdition");
    expect(compute("residualOtherShare", { facts }).reason).toBe("notInEdition");
    expect(compute("permits", { facts }).reason).toBeNull();
  });

  it("needs last year for growth", () => {
    expect(compute("applicationsReceivedGrowth").reason).toBe("noFormerYear");
    const former = withCells(shanxi2024Facts, { "applications.newReceived.total": 256 });
    expect(compute("applicationsReceivedGrowth", { former })).toMatchObject({ numerator: 64, denominator: 256, value: 25 });
    const blank = withCells(shanxi2024Facts, { "applications.newReceived.total": null });
    expect(compute("applicationsReceivedGrowth", { former: blank }).reason).toBe("missingInput");
  });

  it("does not take what the text does not state as zero", () => {
    expect(compute("complaintClosureRate", { narrative: [figure("complaintsClosed", 1), figure("complaintsReceived", 1)] }).reason).toBe(
      "missingInput",
    );
    expect(compute("mailboxReceived", { narrative: [] }).value).toBeNull();
  });

  it("adds up mailboxes of several channels only where each states both numbers", () => {
    const narrative = [
      figure("mailboxReceived", 100, "省长信箱"),
      figure("mailboxClosed", 90, "省长信箱"),
      figure("mailboxReceived", 50, "市长信箱"),
    ];
    expect(compute("mailboxClosureRate", { narrative })).toMatchObject({ numerator: 90, denominator: 100 });
  });

  it("refuses to compute what belongs to the filing itself", () => {
    expect(() => compute("coverage")).toThrow(RangeError);
  });
});

describe("aggregates", () => {
  const result = (numerator: number | null, denominator: number | null, reason: MetricResult["reason"] = null): MetricResult => ({
    metric: "grantedRate",
    numerator,
    denominator,
    value: numerator === null || !denominator ? null : (numerator / denominator) * 100,
    reason,
  });

  it("divides sums, not means of ratios, and lets zero denominators take part", () => {
    const total = aggregate(metric("grantedRate"), [
      result(1, 1),
      result(0, 99),
      result(0, 0, "zeroDenominator"),
      result(null, null, "missingInput"),
    ]);
    expect(total).toEqual({ metric: "grantedRate", numerator: 1, denominator: 100, value: 1, reason: null });
  });

  it("has no value without any operands", () => {
    expect(aggregate(metric("grantedRate"), []).reason).toBe("notReported");
    expect(aggregate(metric("grantedRate"), [result(null, null, "notInEdition")])).toMatchObject({ value: null, reason: "notInEdition" });
    expect(aggregate(metric("grantedRate"), [result(0, 0, "zeroDenominator")])).toMatchObject({ value: null, reason: "zeroDenominator" });
  });

  it("adds money without binary noise", () => {
    const fee = (value: number): MetricResult => ({ metric: "adminFees", numerator: value, denominator: null, value, reason: null });
    expect(aggregate(metric("adminFees"), [fee(0.1), fee(0.2)]).value).toBe(0.3);
  });

  it("equals the recomputed sum over the bodies for every metric of the tables", () => {
    const ofTables = computableMetrics.filter(({ source }) => source === "table");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(balanced, balanced), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...ofTables),
        (bodies, tested) => {
          const results = bodies.map(([facts, former]) => computeMetric(tested, { facts, narrative: [], former }));
          const total = aggregate(tested, results);
          const sum = (pick: (one: MetricResult) => number | null) => results.reduce((all, one) => all + (pick(one) ?? 0), 0);
          expect(total.numerator).toBe(sum(({ numerator }) => numerator));
          const below = sum(({ denominator }) => denominator);
          if (results[0]?.denominator === null) expect(total.value).toBe(total.numerator);
          else expect(total.denominator).toBe(below);
        },
      ),
      { numRuns: 100 },
    );
  });
});
