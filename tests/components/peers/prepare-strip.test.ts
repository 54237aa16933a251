import { describe, expect, it } from "vitest";
import { prepareStrip } from "@/components/peers/prepare-strip";

const input = { values: [10, 20, 30], median: 20, own: 50, proportional: false };

describe("the strip of a group", () => {
  it("places values, median and own value on one axis within its margins", () => {
    expect(prepareStrip(input, 216)).toEqual({ path: "M8 9V19M58 9V19M108 9V19", median: 58, own: 208, low: 10, high: 50 });
  });

  it("draws volumes by proportion", () => {
    const { median } = prepareStrip({ values: [1, 100], median: 10, own: null, proportional: true }, 216);
    expect(median).toBe(108);
  });

  it("draws equal places once, and a single value in the middle", () => {
    expect(prepareStrip({ ...input, values: [5, 5, 5], median: 5, own: 5 }, 200)).toMatchObject({ path: "M100 9V19", own: 100 });
  });

  it("draws nothing of an empty group", () => {
    expect(prepareStrip({ values: [], median: null, own: null, proportional: false }, 200)).toEqual({
      path: "",
      median: null,
      own: null,
      low: null,
      high: null,
    });
  });
});
