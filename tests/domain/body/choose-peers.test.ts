import { describe, expect, it } from "vitest";
import { choosePeers } from "@/domain/body/choose-peers";

const bodies = (volumes: readonly (number | null)[]) => volumes.map((volume, at) => ({ id: at + 1, volume }));

describe("peers", () => {
  it("are those that receive between half and twice as many applications, nearest first", () => {
    const candidates = bodies([50, 49, 100, 200, 201, 90, 110, 60, 150, 180]);
    expect(choosePeers(100, candidates)).toEqual({ ids: [3, 7, 6, 9, 8, 10, 1, 4], rule: "withinFactor" });
  });

  it("are the eight nearest when fewer than eight are as large", () => {
    const { ids, rule } = choosePeers(1000, bodies([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]));
    expect(rule).toBe("nearest");
    expect(ids).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it("are never bodies without an approved volume, and zero is one", () => {
    expect(choosePeers(0, bodies([null, 0, 1])).ids).toEqual([2, 3]);
  });

  it("are the first of the level and kind when the body's own volume is not known", () => {
    expect(choosePeers(null, bodies([null, 5]))).toEqual({ ids: [1, 2], rule: "noVolume" });
    expect(choosePeers(null, bodies(Array.from({ length: 60 }, () => 1))).ids).toHaveLength(40);
  });

  it("do not depend on the order in which bodies are listed", () => {
    const candidates = bodies([50, 49, 100, 200, 201, 90, 110, 60, 150, 180]);
    expect(choosePeers(100, [...candidates].reverse())).toEqual(choosePeers(100, candidates));
  });
});
