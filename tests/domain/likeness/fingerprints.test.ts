import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BREAK } from "@/domain/likeness/comparable-text";
import { fingerprintsOf, SHINGLE, WINDOW, winnow } from "@/domain/likeness/fingerprints";

const prose = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0x4e00, max: 0x4e40 }), { minLength: min, maxLength: max }).map((codes) => String.fromCharCode(...codes));

describe("fingerprints", () => {
  it("of two texts meet wherever they share a stretch of a window", () => {
    fc.assert(
      fc.property(prose(SHINGLE + WINDOW - 1, 80), prose(0, 60), prose(0, 60), (shared, before, after) => {
        const one = fingerprintsOf(before + shared);
        const other = new Set(fingerprintsOf(`${shared}${BREAK}${after}`));
        expect(one.some((hash) => other.has(hash))).toBe(true);
      }),
    );
  });

  it("are chosen at most a window apart, so that they cover the text", () => {
    fc.assert(
      fc.property(prose(SHINGLE, 300), (text) => {
        const places = winnow(text).map(({ at }) => at);
        const all = [-1, ...places, text.length - SHINGLE + 1];
        for (let at = 1; at < all.length; at += 1) expect((all[at] ?? 0) - (all[at - 1] ?? 0)).toBeLessThanOrEqual(WINDOW);
      }),
    );
  });

  it("are distinct and ascending, a tenth as many as characters", () => {
    const text = Array.from({ length: 2_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 31 + at * 17) % 2_003))).join("");
    const hashes = fingerprintsOf(text);
    expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
    expect(hashes.length).toBeGreaterThan(120);
    expect(hashes.length).toBeLessThan(260);
  });

  it("are none for a text shorter than a shingle, and none across a break", () => {
    expect(fingerprintsOf("目录更新")).toHaveLength(0);
    expect(fingerprintsOf(`${"甲".repeat(11)}${BREAK}${"甲".repeat(11)}`)).toHaveLength(0);
  });
});
