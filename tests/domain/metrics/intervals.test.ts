import { describe, expect, it } from "vitest";
import { metricById } from "@/domain/metrics/catalogue";
import { resultOf } from "@/domain/metrics/compute-metric";
import { funnelLimits, isOutsideFunnel } from "@/domain/metrics/funnel-limits";
import type { Metric } from "@/domain/metrics/metric";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { intervalOf, isProportion, wilsonInterval } from "@/domain/metrics/wilson-interval";

const metric = (id: string) => metricById(id) as Metric;

describe("Wilson intervals", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 10, 0.7225, 1],
  ])("gives the published limits for %d of %d", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("has none without trials or for what is no part of a whole", () => {
    expect([wilsonInterval(0, 0), wilsonInterval(5, 4), wilsonInterval(-1, 4)]).toEqual([null, null, null]);
    expect(
      ["applicationsReceived", "applicationsReceivedGrowth", "clearanceRatio", "disputesPer100Concluded", "coverage"].some((id) =>
        isProportion(metric(id)),
      ),
    ).toBe(false);
  });

  it("speaks of percent for a share and keeps silent for small numbers", () => {
    const interval = intervalOf(metric("stateSecretShareOfConcluded"), resultOf(metric("stateSecretShareOfConcluded"), 12, 319));
    expect(interval?.low).toBeCloseTo(2.16, 2);
    expect(interval?.high).toBeCloseTo(6.46, 2);
    expect(intervalOf(metric("stateSecretShareOfDenied"), resultOf(metric("stateSecretShareOfDenied"), 12, 18))).toBeNull();
  });
});

/** P(X ≤ count) added up term by term, by products rather than logarithms. */
function cumulated(count: number, trials: number, share: number): number {
  let term = (1 - share) ** trials;
  let sum = term;
  for (let at = 1; at <= count; at++) {
    term *= ((trials - at + 1) / at) * (share / (1 - share));
    sum += term;
  }
  return sum;
}

describe("funnel limits", () => {
  it.each([
    [0.1, 50, 0.95],
    [0.5, 100, 0.998],
    [0.04, 319, 0.998],
    [0.9, 40, 0.95],
  ] as const)("reach the tails of the binomial distribution at share %d of %d cases", (share, trials, level) => {
    const limits = funnelLimits(share, trials, level);
    const tail = (1 - level) / 2;
    const low = Math.ceil((limits?.low ?? 0) * trials);
    const high = Math.floor((limits?.high ?? 0) * trials);
    const above = (count: number) => 1 - cumulated(count - 1, trials, share);
    expect(cumulated(low, trials, share)).toBeGreaterThanOrEqual(tail);
    if (low > 0) expect(cumulated(low - 1, trials, share)).toBeLessThan(tail);
    expect(above(high)).toBeGreaterThanOrEqual(tail);
    expect(above(high + 1)).toBeLessThan(tail);
  });

  it("come close to the normal limits for many cases", () => {
    const limits = funnelLimits(0.3, 20_000, 0.95);
    const half = 1.96 * Math.sqrt((0.3 * 0.7) / 20_000);
    expect(limits?.low).toBeCloseTo(0.3 - half, 3);
    expect(limits?.high).toBeCloseTo(0.3 + half, 3);
  });

  it("narrow with the number of cases and stay between 0 and 1", () => {
    const widths = [5, 20, 100, 1000]
      .map((trials) => funnelLimits(0.04, trials, 0.998))
      .map((limits) => (limits?.high ?? 0) - (limits?.low ?? 0));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(funnelLimits(0, 10, 0.95)?.low).toBe(0);
    expect(funnelLimits(0, 10, 0.95)?.high).toBeLessThan(0.1);
    expect(funnelLimits(1, 10, 0.95)?.high).toBe(1);
    expect(funnelLimits(0.5, 0, 0.95)).toBeNull();
  });

  it("call a body unusual only beyond the 99.8 % limits", () => {
    expect(isOutsideFunnel(12, 319, 0.04)).toBe(false);
    expect(isOutsideFunnel(40, 319, 0.04)).toBe(true);
    expect(isOutsideFunnel(2, 5, 0.04)).toBe(false);
    expect(isOutsideFunnel(0, 0, 0.04)).toBe(false);
    expect(isOutsideFunnel(0, 40, 0)).toBe(false);
    expect(isOutsideFunnel(40, 40, 1)).toBe(false);
  });
});

describe("small numbers", () => {
  it("are told by the base of a ratio; counts are never small", () => {
    const of = (id: string, denominator: number | null) => reliabilityOf(resultOf(metric(id), 1, denominator));
    expect([9, 10, 29, 30].map((base) => of("grantedRate", base))).toEqual(["tooSmall", "small", "small", "full"]);
    expect(of("applicationsReceived", null)).toBe("full");
    expect(of("adminFeesGrowth", 2)).toBe("full");
  });
});
