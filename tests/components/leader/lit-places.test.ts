import { describe, expect, it } from "vitest";
import { cutParagraph, shortenStretches } from "@/components/leader/lit-places";

const text = "前文很长很长。信箱受理9903件，办结9297件。后文。";
const span = (word: string) => {
  const start = text.indexOf(word);
  return { kind: "span", block: 0, start, end: start + word.length } as const;
};
const places = [
  { source: span("9903"), role: "denominator", quote: null },
  { source: span("9297"), role: "numerator", quote: null },
] as const;

describe("the lit sentence", () => {
  const stretches = cutParagraph(text, places);

  it("is the paragraph again when its stretches are joined", () => {
    expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
  });

  it("covers the whole sentence and marks each number in its role", () => {
    expect(
      stretches
        .filter(({ lit }) => lit)
        .map((stretch) => stretch.text)
        .join(""),
    ).toBe("信箱受理9903件，办结9297件。");
    expect(stretches.filter(({ role }) => role).map((stretch) => [stretch.text, stretch.role])).toEqual([
      ["9903", "denominator"],
      ["9297", "numerator"],
    ]);
  });

  it("follows the quoted words where they are known", () => {
    const [first] = places;
    const quoted = cutParagraph(text, [{ ...first, quote: "信箱受理9903件" }]);
    expect(
      quoted
        .filter(({ lit }) => lit)
        .map((stretch) => stretch.text)
        .join(""),
    ).toBe("信箱受理9903件");
  });

  it("keeps the sentence whole when its surroundings are cut", () => {
    const short = shortenStretches(stretches, 3)
      .map((stretch) => stretch.text)
      .join("");
    expect(short).toContain("信箱受理9903件，办结9297件。");
    expect(short.startsWith("……")).toBe(true);
  });
});
