import { describe, expect, it } from "vitest";
import { TokenBuckets } from "@/server/open-data/token-buckets";

const second = 1000;

describe("token buckets", () => {
  it("let a burst through, then one for each second that passed", () => {
    const buckets = new TokenBuckets({ capacity: 3, perSecond: 1 });
    expect([0, 0, 0, 0].map((at) => buckets.take("a", at))).toEqual([0, 0, 0, 1]);
    expect([buckets.take("a", 2 * second), buckets.take("a", 2 * second), buckets.take("a", 2 * second)]).toEqual([0, 0, 1]);
  });

  it("tell the seconds until the next token", () => {
    const buckets = new TokenBuckets({ capacity: 1, perSecond: 0.1 });
    buckets.take("a", 0);
    expect([buckets.take("a", 0), buckets.take("a", 5 * second), buckets.take("a", 10 * second)]).toEqual([10, 5, 0]);
  });

  it("keep addresses apart, never fill beyond their capacity, and are not fooled by a clock that goes back", () => {
    const buckets = new TokenBuckets({ capacity: 2, perSecond: 1 });
    expect([buckets.take("a", 0), buckets.take("a", 0), buckets.take("b", 0)]).toEqual([0, 0, 0]);
    expect([1, 2, 3].map(() => buckets.take("a", 3600 * second))).toEqual([0, 0, 1]);
    expect(buckets.take("a", 0)).toBe(1);
  });

  it("forget the address that has been still longest when there are too many", () => {
    const buckets = new TokenBuckets({ capacity: 1, perSecond: 1 });
    for (let n = 0; n < 10_050; n += 1) buckets.take(String(n), 0);
    expect(buckets.addresses).toBe(10_000);
    expect(buckets.take("10049", 0)).toBe(1);
    expect(buckets.take("0", 0)).toBe(0);
  });
});
