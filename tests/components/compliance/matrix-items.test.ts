import { describe, expect, it } from "vitest";
import { itemsFrom, lineOf, linesInSight, MAX_TABLE_NODES, mostMounted, ROW_HEIGHT } from "@/components/compliance/matrix-items";
import type { MatrixGroup } from "@/server/compliance/compliance-view";

const tally = { required: 0, filed: 0, onTime: 0, late: 0, overdue: 0, notYet: 0, pending: 0, returned: 0, approved: 0 };
const group = (start: number, rows: number): MatrixGroup => ({ level: "city", kind: "office", start, rows, tally });
const groups = [group(0, 2), group(2, 3)];

describe("the lines of the matrix", () => {
  it("put the head of each group before its bodies, from whichever line on", () => {
    const all = itemsFrom(0, 7, groups);
    expect(all).toEqual([{ group: groups[0] }, { place: 0 }, { place: 1 }, { group: groups[1] }, { place: 2 }, { place: 3 }, { place: 4 }]);
    for (let first = 0; first < 7; first += 1) expect(itemsFrom(first, 7 - first, groups)).toEqual(all.slice(first));
  });

  it("know on which line a body stands", () => {
    const all = itemsFrom(0, 7, groups);
    for (let place = 0; place < 5; place += 1) expect(all[lineOf(place, groups)]).toEqual({ place });
    expect(itemsFrom(3, 2, [])).toEqual([{ place: 3 }, { place: 4 }]);
  });

  it("are mounted only around what is seen, whole at both ends", () => {
    const all = { lines: 7_000, years: 10 };
    expect(linesInSight(0, 560, all)).toEqual({ first: 0, count: 28 });
    expect(linesInSight(100 * ROW_HEIGHT, 560, all)).toEqual({ first: 96, count: 28 });
    expect(linesInSight(9_999_999, 560, all)).toEqual({ first: 6_972, count: 28 });
    expect(linesInSight(0, 560, { lines: 3, years: 10 })).toEqual({ first: 0, count: 3 });
  });

  it.each([1, 6, 10, 15])("never exceed the node limit over %i years, however high the screen", (years) => {
    const { count } = linesInSight(0, 20_000, { lines: 7_000, years });
    expect(count).toBe(mostMounted(years));
    expect(count * (12 + 2 * years) + 330).toBeLessThanOrEqual(MAX_TABLE_NODES);
    expect(count).toBeGreaterThan(20);
  });
});
