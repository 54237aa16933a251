import { describe, expect, it } from "vitest";
import { prepareFunnel } from "@/components/charts/prepare-funnel";

const point = (bodyId: number, numerator: number, denominator: number, outside = false) => ({
  bodyId,
  name: `机构${bodyId}`,
  numerator,
  denominator,
  outside,
});
const shape = prepareFunnel({
  points: [point(1, 1, 9), point(2, 1, 10), point(3, 2, 29, true), point(4, 0, 30), point(5, 12, 319, true)],
  share: 0.01,
  hrefOf: (id) => `?from=${id}`,
});

describe("the funnel", () => {
  it("draws no body with fewer than ten cases and counts those it leaves out", () => {
    expect(shape.dots.map(({ id }) => id)).not.toContain(1);
    expect(shape.omitted).toBe(1);
  });

  it("draws 10 to 29 cases hollow and never calls them outside", () => {
    const kinds = Object.fromEntries(shape.dots.map(({ id, kind }) => [id, kind]));
    expect(kinds).toEqual({ 2: "hollow", 3: "hollow", 4: "inside", 5: "outside" });
  });

  it("keeps the fraction beside every share", () => {
    const office = shape.dots.find(({ id }) => id === 5);
    expect(office?.fraction).toBe("12/319");
    expect(office?.share).toBeCloseTo(3.76, 2);
  });

  it("narrows its limits around the group's share, the outer ones beyond the inner", () => {
    const [first, last] = [shape.limits[0], shape.limits.at(-1)];
    expect(first?.cases).toBe(30);
    for (const limit of shape.limits) {
      expect(limit.high998).toBeGreaterThanOrEqual(limit.high95);
      expect(limit.low998).toBeLessThanOrEqual(limit.low95);
    }
    expect(last?.high998).toBeLessThan(first?.high998 ?? 0);
    expect(last?.high998).toBeGreaterThan(1);
  });

  it("has dots but no limits when the group has no share", () => {
    const bare = prepareFunnel({ points: [point(4, 0, 30)], share: null, hrefOf: String });
    expect(bare.limits).toEqual([]);
    expect(bare.dots).toHaveLength(1);
  });

  it("marks its logarithmic axis by tens and threes up to the largest body", () => {
    expect(shape.xTicks).toEqual([10, 30, 100, 300, 1000]);
  });
});
