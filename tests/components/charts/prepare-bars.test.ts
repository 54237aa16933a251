import { describe, expect, it } from "vitest";
import { prepareBars } from "@/components/charts/prepare-bars";

const shape = prepareBars({
  rows: [
    { id: 1, name: "甲", value: 5 },
    { id: 2, name: "乙", value: null },
    { id: 3, name: "丙", value: 0 },
    { id: 4, name: "丁", value: 9 },
  ],
  labelOf: (value) => (value === null ? "未报" : String(value)),
  hrefOf: (id) => `?from=${id}`,
});

describe("sorted bars", () => {
  it("stand from most to least, a missing figure after zero", () => {
    expect(shape.rows.map(({ name }) => name)).toEqual(["丁", "甲", "丙", "乙"]);
    expect(shape.rows.map(({ label }) => label)).toEqual(["9", "5", "0", "未报"]);
  });

  it("count only bodies that state a figure", () => {
    expect(shape.stated).toBe(3);
    expect(shape.most).toBe(9);
  });

  it("put the largest in focus unless another body is asked for", () => {
    expect(shape.rows.filter(({ focus }) => focus).map(({ id }) => id)).toEqual([4]);
    const other = prepareBars({ rows: shape.rows, labelOf: String, hrefOf: String, focus: 3 });
    expect(other.rows.filter(({ focus }) => focus).map(({ id }) => id)).toEqual([3]);
  });
});
