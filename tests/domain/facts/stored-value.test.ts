import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsCell, fromStored, toStored } from "@/domain/facts/stored-value";

describe("stored values", () => {
  it("keeps money as whole 分 and counts as they are", () => {
    expect(toStored("disclosure.fees.amount", 12.345678)).toBe(12_345_678);
    expect(toStored("disclosure.fees.amount", 0.29)).toBe(290_000);
    expect(toStored("applications.granted.total", 138)).toBe(138);
    expect(fromStored("disclosure.fees.amount", 290_000)).toBe(0.29);
  });

  it("gives back every amount up to a billion 万元 exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        const amount = fromStored("disclosure.fees.amount", fen);
        expect(toStored("disclosure.fees.amount", amount)).toBe(fen);
      }),
    );
  });

  it.each([
    ["applications.granted.total", -1],
    ["applications.granted.total", 1.5],
    ["applications.granted.total", Number.NaN],
    ["applications.granted.total", 2 ** 60],
    ["disclosure.fees.amount", -0.01],
    ["disclosure.fees.amount", 0.0000001],
    ["disclosure.permits.itemsChange", 0.5],
  ] as const)("refuses %s = %d", (cell, value) => {
    expect(fitsCell(cell, value)).toBe(false);
    expect(() => toStored(cell, value)).toThrow(RangeError);
  });

  it("lets a change be negative", () => {
    expect(toStored("disclosure.permits.itemsChange", -3)).toBe(-3);
  });
});
