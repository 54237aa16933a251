import { describe, expect, it } from "vitest";
import { linePath, prepareMultiples } from "@/components/charts/prepare-multiples";
import { count, missing } from "./results";

const input = {
  years: [2019, 2020, 2021, 2022],
  series: [
    { id: 1, name: "甲", results: [count(10), count(20), missing("missingInput"), count(40)] },
    { id: 2, name: "乙", results: [count(0), count(0), count(0), count(0)] },
  ],
  size: { width: 90, height: 40 },
  textOf: () => "",
};

describe("small multiples", () => {
  it("lift the pen at a gap and never draw through it", () => {
    expect(linePath([{ x: 0, y: 1 }, null, { x: 2, y: 3 }, { x: 4, y: 5 }])).toBe("M0 1M2 3L4 5");
  });

  it("stand on one scale from zero to the largest value of all", () => {
    const { panels, most } = prepareMultiples({ ...input, comparable: true });
    expect(most).toBe(40);
    expect(panels[0]?.dots.map(({ y }) => y)).toEqual([30, 20, 0]);
    expect(panels[1]?.dots.every(({ y }) => y === 40)).toBe(true);
  });

  it("name the state of every gap at its place", () => {
    const { panels } = prepareMultiples({ ...input, comparable: true });
    expect(panels[0]?.gaps).toEqual([{ x: 60, year: 2021, state: "blank" }]);
  });

  it("break the line at the form change when the metric is not comparable", () => {
    const path = (comparable: boolean) => prepareMultiples({ ...input, comparable }).panels[1]?.path;
    expect(path(true)?.match(/M/g)).toHaveLength(1);
    expect(path(false)?.match(/M/g)).toHaveLength(2);
  });

  it("put the rule between 2020 and 2021", () => {
    expect(prepareMultiples({ ...input, comparable: true }).ruleX).toBe(45);
  });
});

describe("values on few cases in a line", () => {
  const ratio = (numerator: number, denominator: number) => ({
    metric: "deniedRate",
    numerator,
    denominator,
    value: (numerator * 100) / denominator,
    reason: null,
  });

  it("are no dots below ten cases, do not stretch the scale, and are hollow below thirty", () => {
    const { panels, most } = prepareMultiples({
      years: [2022, 2023, 2024],
      series: [
        {
          id: 1,
          name: "甲",
          results: [ratio(2, 100), ratio(3, 20), ratio(2, 4)],
          reliability: ["full", "small", "tooSmall"],
        },
      ],
      comparable: true,
      size: { width: 100, height: 50 },
      textOf: () => "50.0",
    });
    expect(most).toBe(15);
    expect(panels[0]?.dots.map(({ year, hollow }) => [year, hollow])).toEqual([
      [2022, false],
      [2023, true],
    ]);
    expect(panels[0]?.gaps.map(({ year, state }) => [year, state])).toEqual([[2024, "tooSmall"]]);
    expect(panels[0]?.lastText).toBe("");
  });
});
