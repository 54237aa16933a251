import { describe, expect, it } from "vitest";
import { rankCorrelation } from "@/domain/metrics/rank-correlation";

const pairs = (f: (n: number) => number) => Array.from({ length: 12 }, (_, n) => [n, f(n)] as const);

describe("Spearman's rank correlation", () => {
  it("is 1 where the second value rises with the first, however it rises", () => {
    expect(rankCorrelation(pairs((n) => n ** 3))).toBeCloseTo(1);
  });

  it("is −1 where it falls", () => {
    expect(rankCorrelation(pairs((n) => -n))).toBeCloseTo(-1);
  });

  it("shares ranks among equal values", () => {
    const xs = [1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
    const ys = [1, 3, 2, 4, 4, 6, 5, 8, 7, 9];
    expect(rankCorrelation(xs.map((x, at) => [x, ys[at] ?? 0] as const))).toBeCloseTo(159 / 164);
  });

  it("is not told below ten pairs, nor when one side is the same everywhere", () => {
    expect(rankCorrelation(pairs((n) => n).slice(0, 9))).toBeNull();
    expect(rankCorrelation(pairs(() => 4))).toBeNull();
  });
});
