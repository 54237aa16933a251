import { describe, expect, it } from "vitest";
import { prepareTrend, ruleBetween } from "@/components/charts/prepare-trend";
import { count, missing } from "./results";

const input = {
  years: [2019, 2020, 2021, 2022],
  results: [count(12), count(0), missing("notReported"), count(30)],
  labelOf: () => "",
  hrefOf: (year: number) => `?from=${year}`,
};

describe("the trend line", () => {
  it("keeps a missing year as a gap and a zero as a value", () => {
    const { points } = prepareTrend({ ...input, comparable: true });
    expect(points.map(({ after }) => after)).toEqual([12, 0, null, 30]);
    expect(points.map(({ state }) => state)).toEqual(["value", "value", "unreported", "value"]);
  });

  it("runs through the form change when the metric is comparable, and marks it by a rule", () => {
    const shape = prepareTrend({ ...input, comparable: true });
    expect(shape.broken).toBe(false);
    expect(shape.ruleAt).toBe(2020.5);
    expect(shape.points.every(({ before }) => before === null)).toBe(true);
  });

  it("falls into two lines when the metric is not comparable across the forms", () => {
    const shape = prepareTrend({ ...input, comparable: false });
    expect(shape.broken).toBe(true);
    expect(shape.points.map(({ before }) => before)).toEqual([12, 0, null, null]);
    expect(shape.points.map(({ after }) => after)).toEqual([null, null, null, 30]);
  });

  it("starts its axis at zero and covers the largest value", () => {
    const { ticks } = prepareTrend({ ...input, comparable: true });
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(30);
  });

  it("has no rule when all years lie on one side of the form change", () => {
    expect(ruleBetween([2021, 2022])).toBeNull();
    expect(ruleBetween([2019, 2020])).toBeNull();
  });
});
