import { describe, expect, it } from "vitest";
import { metricById } from "@/domain/metrics/catalogue";
import { emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import { formatChange, isComparable } from "@/domain/metrics/format-change";
import { formatMetric } from "@/domain/metrics/format-metric";
import { formatNumber, roundedQuotient } from "@/domain/metrics/format-number";
import type { Metric } from "@/domain/metrics/metric";

const metric = (id: string) => metricById(id) as Metric;
const share = metric("stateSecretShareOfConcluded");
const count = metric("applicationsReceived");

describe("printed numbers", () => {
  it.each([
    [12, 319, 100, "3.76"],
    [1, 8, 100, "12.50"],
    [1, 800, 100, "0.13"],
    [3, 800, 100, "0.38"],
    [-1, 800, 100, "−0.13"],
    [2, 3, 1, "0.67"],
    [12345, 10, 100, "123,450.00"],
    [0, 7, 100, "0.00"],
    [0.1, 0.3, 100, "33.33"],
  ])("rounds %d/%d × %d to %s", (numerator, denominator, scale, expected) => {
    expect(roundedQuotient(numerator, denominator, { scale, decimals: 2 })).toBe(expected);
  });

  it("groups thousands and writes a real minus", () => {
    expect([formatNumber(9903), formatNumber(-1234567.5), formatNumber(0)]).toEqual(["9,903", "−1,234,567.5", "0"]);
  });
});

describe("printed metrics", () => {
  it("never shows a ratio without its fraction", () => {
    expect(formatMetric(share, resultOf(share, 12, 319), "zh")).toBe("3.76 %（12/319）");
    expect(formatMetric(share, resultOf(share, 12, 319), "en")).toBe("3.76% (12/319)");
    expect(formatMetric(metric("clearanceRatio"), resultOf(metric("clearanceRatio"), 319, 320), "zh")).toBe("0.997（319/320）");
    expect(formatMetric(metric("disputesPer100Concluded"), resultOf(metric("disputesPer100Concluded"), 13, 319), "zh")).toBe(
      "4.08 件/百件（13/319）",
    );
  });

  it("shows the fraction alone below ten cases, and the reason where there is no value", () => {
    expect(formatMetric(share, resultOf(share, 1, 9), "zh")).toBe("1/9");
    expect(formatMetric(share, resultOf(share, 0, 0), "zh")).toBe("不适用（0/0）");
    expect(formatMetric(share, emptyResult(share, "missingInput"), "zh")).toBe("未填");
    expect(formatMetric(share, emptyResult(share, "notReported"), "en")).toBe("not reported");
  });

  it("gives counts their unit", () => {
    expect(formatMetric(count, resultOf(count, 1320, null), "zh")).toBe("1,320 件");
    expect(formatMetric(metric("adminFees"), resultOf(metric("adminFees"), 12.5, null), "en")).toBe("12.5 万元");
  });
});

describe("printed changes", () => {
  const change = (tested: Metric, now: [number, number | null], former: [number, number | null], language: "zh" | "en" = "zh") =>
    formatChange(tested, { now: resultOf(tested, ...now), former: resultOf(tested, ...former), comparable: true }, language);

  it("are percentage points for ratios, and agree with the printed values", () => {
    expect(change(share, [12, 319], [10, 400])).toBe("＋1.26 个百分点");
    expect(change(share, [10, 400], [12, 319], "en")).toBe("−1.26 percentage points");
    expect(change(share, [1, 10], [10, 100])).toBe("0.00 个百分点");
    expect(change(share, [1005, 10000], [10, 100])).toBe("＋0.05 个百分点");
  });

  it("are cases and percent for counts, without growth on a base below 30", () => {
    expect(change(count, [330, null], [300, null])).toBe("＋30 件（＋10.00 %）");
    expect(change(count, [270, null], [300, null], "en")).toBe("−30 (−10.00%)");
    expect(change(count, [58, null], [29, null])).toBe("＋29 件");
    expect(change(count, [45, null], [30, null])).toBe("＋15 件（＋50.00 %）");
    expect(change(count, [5, null], [0, null])).toBe("＋5 件");
    expect(change(count, [40, null], [40, null])).toBe("0 件（0.00 %）");
  });

  it("do not exist without both values or across a break", () => {
    const now = resultOf(share, 12, 319);
    expect(formatChange(share, { now, former: null, comparable: true }, "zh")).toBeNull();
    expect(formatChange(share, { now, former: resultOf(share, 0, 0), comparable: true }, "zh")).toBeNull();
    expect(formatChange(share, { now, former: now, comparable: false }, "zh")).toBeNull();
    expect(isComparable(metric("regulationsInForce"), 2020, 2021)).toBe(false);
    expect(isComparable(metric("regulationsInForce"), 2021, 2024)).toBe(true);
    expect(isComparable(share, 2019, 2024)).toBe(true);
  });
});
