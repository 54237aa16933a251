import { describe, expect, it } from "vitest";
import { comparableText } from "@/domain/likeness/comparable-text";
import { commonFrom, findAlike, type IndexedText } from "@/domain/likeness/find-alike";
import { findPairs } from "@/domain/likeness/find-pairs";
import { fingerprintsOf } from "@/domain/likeness/fingerprints";
import { proseOfSeed } from "./prose";

const hashesOf = (s1: string) => fingerprintsOf(comparableText({ s1 }, []).text);
const textOf = (bodyId: number, s1: string, year = 2024): IndexedText => ({ bodyId, year, hashes: hashesOf(s1) });
const phrase = proseOfSeed(1_000, 160);

describe("the search for alike texts", () => {
  it("puts the copy first and leaves strangers out", () => {
    const own = proseOfSeed(1, 400);
    const half = `${own.slice(0, 200)}。${proseOfSeed(2, 200)}`;
    const index = [textOf(2, half), textOf(3, own), textOf(4, proseOfSeed(4, 400))];
    const { candidates } = findAlike({ bodyId: 1, hashes: hashesOf(own) }, index);
    expect(candidates.map(({ text }) => text.bodyId)).toEqual([3, 2]);
    expect(candidates[0]?.share).toBe(1);
  });

  it("takes wording of many other bodies for common, so that it makes nobody a candidate", () => {
    const index = Array.from({ length: commonFrom(0) }, (_, at) => textOf(at + 2, `${phrase}。${proseOfSeed(at + 2, 200)}`));
    const own = { bodyId: 1, hashes: hashesOf(`${phrase}。${proseOfSeed(1, 200)}`) };
    const all = findAlike(own, index);
    expect(all.common.size).toBeGreaterThan(5);
    expect(all.candidates).toEqual([]);
    const fewer = findAlike(own, index.slice(1));
    expect(fewer.common.size).toBe(0);
    expect(fewer.candidates).toHaveLength(index.length - 1);
  });

  it("does not take a body's own years for other bodies", () => {
    const own = proseOfSeed(1, 300);
    const index = Array.from({ length: 12 }, (_, at) => textOf(1, own, 2012 + at));
    const { common, candidates } = findAlike({ bodyId: 1, hashes: hashesOf(own) }, index);
    expect(common.size).toBe(0);
    expect(candidates).toHaveLength(12);
    expect(candidates[0]?.text.year).toBe(2023);
  });

  it("asks for three in a hundred bodies and never fewer than eight", () => {
    expect([0, 100, 266, 267, 7_000].map(commonFrom)).toEqual([8, 8, 8, 9, 210]);
  });
});

describe("the pairs of a season", () => {
  it("are those that share what few others use, most alike first", () => {
    const own = proseOfSeed(1, 400);
    const index = [
      textOf(1, own),
      textOf(2, proseOfSeed(2, 400)),
      textOf(3, `${own.slice(0, 200)}。${proseOfSeed(3, 200)}`),
      textOf(4, own),
    ];
    const { pairs } = findPairs(index);
    expect(pairs.map(({ texts }) => texts.map(({ bodyId }) => bodyId))).toEqual([
      [1, 4],
      [1, 3],
      [3, 4],
    ]);
    expect(pairs[0]?.share).toBe(1);
  });

  it("leave common wording out and never pair a body with itself", () => {
    const many = Array.from({ length: 12 }, (_, at) => textOf(at, `${phrase}。${proseOfSeed(at, 200)}`));
    const { common, pairs } = findPairs([...many, textOf(0, `${phrase}。${proseOfSeed(0, 200)}`)]);
    expect(common.size).toBeGreaterThan(5);
    expect(pairs).toEqual([]);
  });

  it("find a copy among many copies of one text, though not every one with every other", () => {
    const copies = Array.from({ length: 60 }, (_, at) => textOf(at, proseOfSeed(at < 6 ? 1 : at, 300)));
    const paired = new Set(findPairs(copies).pairs.flatMap(({ texts }) => texts.map(({ bodyId }) => bodyId)));
    expect([...paired].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
