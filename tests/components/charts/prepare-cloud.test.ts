import { describe, expect, it } from "vitest";
import { labelsApart, MOST_LINKS, prepareCloud } from "@/components/charts/prepare-cloud";

const size = { width: 100, height: 100 };
const point = (id: number, across: number, up = across) => ({ id, name: String(id), across, up, hollow: false, label: "", href: "" });

describe("a cloud of points", () => {
  it("lays the least at the left and below, on axes from zero", () => {
    const { named } = prepareCloud({ points: [point(1, 0), point(2, 10)], isNamed: () => true, size });
    expect(named.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [100, 0],
    ]);
  });

  it("reads a spread of more than a hundredfold on a logarithmic axis", () => {
    const { across, named } = prepareCloud({ points: [point(1, 10, 1), point(2, 100, 1), point(3, 10_000, 1)], isNamed: () => true, size });
    expect(across.log).toBe(true);
    expect(named[1]?.x).toBeCloseTo(33.3, 0);
  });

  it("draws many nameless points as one path and keeps links for the named ones", () => {
    const points = Array.from({ length: MOST_LINKS + 1 }, (_, at) => point(at + 1, at));
    const { named, dots, others } = prepareCloud({ points, isNamed: (id) => id === 3, size });
    expect(named.map(({ id }) => id)).toEqual([3]);
    expect(others).toBe(MOST_LINKS);
    expect(dots.match(/M/g)).toHaveLength(MOST_LINKS);
  });

  it("prints no name over another, and the marked body's first", () => {
    const at = (id: number, x: number) => ({ id, name: "某某县", x, y: 50, hollow: false, label: "", href: "" });
    expect([...labelsApart([at(1, 10), at(2, 12), at(3, 400)], { first: [2], width: 1000 })].sort()).toEqual([2, 3]);
  });
});
