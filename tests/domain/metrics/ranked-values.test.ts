import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binsOf,
  fencesOf,
  percentileOfRow,
  placeOfRow,
  quantileOf,
  rankValues,
  roundWidth,
  rowOfBody,
  type ToRank,
  withoutRow,
  withRow,
} from "@/domain/metrics/ranked-values";

const toRank = (values: readonly number[]): ToRank[] => values.map((value, at) => ({ bodyId: at + 1, value, n: value, d: null }));
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });

describe("ranked values", () => {
  it("give equal values one place, from either end", () => {
    const ranked = rankValues(toRank([5, 9, 9, 1]));
    expect([...ranked.bodies]).toEqual([2, 3, 1, 4]);
    expect([0, 1, 2, 3].map((row) => placeOfRow(ranked, row, "desc"))).toEqual([1, 1, 3, 4]);
    expect([0, 1, 2, 3].map((row) => placeOfRow(ranked, row, "asc"))).toEqual([3, 3, 2, 1]);
    expect(percentileOfRow(ranked, 0)).toBe(50);
    expect(percentileOfRow(ranked, 3)).toBe(0);
  });

  it("do not depend on the order of the bodies", () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, seed) => {
        const rows = toRank(list);
        const shuffled = [...rows].sort((a, b) => ((a.bodyId * 7919 + seed) % 31) - ((b.bodyId * 7919 + seed) % 31));
        expect(rankValues(shuffled)).toEqual(rankValues(rows));
      }),
    );
  });

  it("stay the same as sorting anew when one body moves", () => {
    fc.assert(
      fc.property(values, fc.nat(39), fc.integer({ min: -50, max: 50 }), (list, at, value) => {
        const rows = toRank(list);
        const moved = rows[at % rows.length] as ToRank;
        const ranked = rankValues(rows);
        const row = rowOfBody(ranked, moved);
        expect(ranked.bodies[row]).toBe(moved.bodyId);
        const after = { ...moved, value, n: value };
        expect(withRow(withoutRow(ranked, row), after)).toEqual(rankValues(rows.map((one) => (one === moved ? after : one))));
      }),
    );
  });

  it("fall into bins that hold every value once, of a round width", () => {
    fc.assert(
      fc.property(values, (list) => {
        const ranked = rankValues(toRank(list));
        const { from, width, counts } = binsOf(ranked, 20);
        expect(counts.reduce((all, count) => all + count, 0)).toBe(list.length);
        expect(counts.length).toBeLessThanOrEqual(21);
        counts.forEach((count, bin) => {
          const low = from + bin * width;
          expect(count).toBe(list.filter((value) => value >= low - 1e-9 && value < low + width - 1e-9).length);
        });
      }),
    );
    expect([roundWidth(100, 20), roundWidth(7, 20), roundWidth(0, 20)]).toEqual([5, 0.5, 1]);
  });

  it("have quartiles between neighbours and fences beyond them, and none without values", () => {
    const ranked = rankValues(toRank([1, 2, 3, 4]));
    expect([0, 0.25, 0.5, 1].map((share) => quantileOf(ranked, share))).toEqual([1, 1.75, 2.5, 4]);
    expect(fencesOf(ranked)).toEqual([1.75 - 2.25, 3.25 + 2.25]);
    const none = rankValues([]);
    expect([quantileOf(none, 0.5), fencesOf(none), binsOf(none, 5).counts]).toEqual([null, null, []]);
  });
});
