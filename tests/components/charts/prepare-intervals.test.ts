import { describe, expect, it } from "vitest";
import { prepareIntervals } from "@/components/charts/prepare-intervals";
import { missing, share } from "./results";

const shape = prepareIntervals({
  rows: [
    { id: 1, name: "少", result: share(5, 9) },
    { id: 2, name: "小", result: share(19, 20) },
    { id: 3, name: "甲", result: share(80, 100) },
    { id: 4, name: "乙", result: share(9297, 9903) },
    { id: 5, name: "无", result: missing("missingInput", "stateSecretShareOfConcluded") },
    { id: 6, name: "多", result: share(110, 100) },
  ],
  labelOf: ({ value }) => String(value),
  hrefOf: (id) => `?from=${id}`,
});

describe("dots with intervals", () => {
  it("rank bodies with thirty cases and more, and put smaller ones last and greyed", () => {
    expect(shape.rows.map(({ name }) => name)).toEqual(["多", "乙", "甲", "小"]);
    expect(shape.rows.map(({ small }) => small)).toEqual([false, false, false, true]);
  });

  it("show fewer than ten cases as a fraction without a dot", () => {
    expect(shape.tooSmall).toEqual([{ name: "少", fraction: "5/9", href: "?from=1" }]);
  });

  it("carry the Wilson interval in percent", () => {
    const row = shape.rows.find(({ name }) => name === "乙");
    expect(row?.low).toBeCloseTo(93.39, 1);
    expect(row?.high).toBeCloseTo(94.34, 1);
  });

  it("give no interval to more closed than received, which is no part of a whole", () => {
    const row = shape.rows.find(({ name }) => name === "多");
    expect([row?.low, row?.high]).toEqual([row?.value, row?.value]);
  });

  it("say when the axis does not start at zero", () => {
    expect(shape.fromZero).toBe(false);
    expect(shape.ticks[0]).toBeGreaterThan(0);
  });
});
