import { describe, expect, it } from "vitest";
import { prepareComposition } from "@/components/charts/prepare-composition";

const parts = (...values: (number | null)[]) => values.map((value, i) => ({ id: `p${i}`, label: `P${i}`, value }));
const hrefOf = (part: string, year: number) => `${part}.${year}`;

describe("the composition", () => {
  it("gives every part its share of the total, newest year first", () => {
    const { rows } = prepareComposition(
      [
        { year: 2023, total: 4, parts: parts(1, 3) },
        { year: 2024, total: 319, parts: parts(138, 181) },
      ],
      hrefOf,
    );
    expect(rows.map(({ year }) => year)).toEqual([2024, 2023]);
    expect(rows[0]?.parts[0]?.share).toBeCloseTo(43.26, 2);
    expect(rows[1]?.parts.map(({ share }) => share)).toEqual([25, 75]);
    expect(rows[0]?.parts[0]?.href).toBe("p0.2024");
  });

  it.each([
    ["a part is missing", 10, parts(4, null)],
    ["the parts miss the total", 10, parts(4, 5)],
    ["there is no total", null, parts(4, 6)],
    ["the total is zero", 0, parts(0, 0)],
  ])("draws nothing when %s", (_, total, given) => {
    expect(prepareComposition([{ year: 2024, total, parts: given }], hrefOf).rows[0]?.parts).toEqual([]);
  });

  it("tells what the printed shares add to only when rounding shows", () => {
    expect(prepareComposition([{ year: 2024, total: 3, parts: parts(1, 1, 1) }], hrefOf).roundedSum).toBe(99.9);
    expect(prepareComposition([{ year: 2024, total: 4, parts: parts(1, 3) }], hrefOf).roundedSum).toBeNull();
  });
});
