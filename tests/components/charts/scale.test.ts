import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logTicks, ticksFromZero, ticksWithin } from "@/components/charts/scale";

describe("axis ticks", () => {
  it("start at zero and cover any counts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e7 }), { minLength: 1 }), (values) => {
        const ticks = ticksFromZero(values);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("reach below zero when values do", () => {
    const ticks = ticksFromZero([-12, 30]);
    expect(ticks[0]).toBeLessThanOrEqual(-12);
    expect(ticks).toContain(0);
  });

  it("stay drawable when every value is zero", () => {
    expect(ticksFromZero([0, 0])).toEqual([0, 1]);
  });

  it("need not start at zero where a range is asked for", () => {
    expect(ticksWithin(85, 99)).toEqual([85, 90, 95, 100]);
  });

  it("go by tens and threes on a logarithmic axis", () => {
    expect(logTicks(5000)).toEqual([10, 30, 100, 300, 1000, 3000, 10000]);
  });
});
