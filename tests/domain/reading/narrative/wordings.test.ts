import { describe, expect, it } from "vitest";
import { readNarrative } from "@/domain/reading/read-narrative";
import { applicationWordings } from "./application-wordings";
import { nearMisses } from "./near-misses";
import { publicationWordings } from "./publication-wordings";
import { serviceWordings } from "./service-wordings";

const reporter = { body: "某市财政局", year: 2024 };

function figures(sentence: string): Record<string, number> {
  const blocks = ["一、总体情况", sentence].map((text) => ({ kind: "paragraph" as const, text }));
  const { figures: found } = readNarrative({ format: "text", blocks }, [{ id: "s1", from: 0, to: blocks.length }], reporter);
  return Object.fromEntries(found.map(({ id, value }) => [id, value]));
}

describe("a figure stated in prose", () => {
  it.each([...applicationWordings, ...publicationWordings, ...serviceWordings])("is read from %s", (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected);
  });

  it.each(nearMisses)("is not made up from %s", (sentence) => {
    expect(figures(sentence)).toEqual({});
  });

  it("is tried on enough wordings of either kind", () => {
    expect(applicationWordings.length + publicationWordings.length + serviceWordings.length).toBeGreaterThanOrEqual(150);
    expect(new Set(nearMisses).size).toBeGreaterThanOrEqual(100);
  });
});
