import { describe, expect, it } from "vitest";
import { prepareRankMarks } from "@/components/charts/prepare-rank-marks";
import { rowAfter } from "@/components/charts/row-after";

describe("the marks of a ranking", () => {
  it("are bars from zero for counts, to the left for what is negative", () => {
    const { marks, fromZero } = prepareRankMarks([
      { value: 10, interval: null },
      { value: -10, interval: null },
    ]);
    expect(fromZero).toBe(true);
    expect(marks).toEqual([
      { kind: "bar", from: 50, to: 100 },
      { kind: "bar", from: 0, to: 50 },
    ]);
  });

  it("are dots with intervals for shares, on an axis that need not start at zero", () => {
    const { marks, fromZero } = prepareRankMarks([{ value: 95, interval: { low: 92, high: 98 } }]);
    expect(marks[0]?.kind).toBe("dot");
    expect(fromZero).toBe(false);
  });

  it("are none without rows", () => {
    expect(prepareRankMarks([]).marks).toEqual([]);
  });
});

describe("the keys of a ranking", () => {
  it("move by one, by ten and to the ends, and never beyond them", () => {
    const from = (key: string, row: number) => rowAfter(key, { row, count: 30 });
    expect([from("ArrowDown", 3), from("ArrowUp", 3), from("PageDown", 3), from("PageUp", 3)]).toEqual([4, 2, 13, 0]);
    expect([from("Home", 12), from("End", 12), from("ArrowUp", 0), from("ArrowDown", 29)]).toEqual([0, 29, 0, 29]);
  });

  it("leave every other key alone", () => {
    expect(rowAfter("Enter", { row: 1, count: 5 })).toBeNull();
  });
});
