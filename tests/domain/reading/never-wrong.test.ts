import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import { readDocument } from "@/domain/reading/read-document";
import { renderTabs } from "../../corpus/render-report";
import { expectedCells } from "../../corpus/sample-figures";

const lines = renderTabs().split("\n");
/** The same report from a body that leaves every zero blank. */
const gapped = lines.map((line) => (line.includes("\t") ? line.replace(/(?<=\t)0(?=\t|$)/gu, "") : line));
const tableLines = lines.flatMap((line, index) => (line.includes("\t") && /\d/u.test(line) ? [index] : []));

function blocksOf(text: readonly string[]): Block[] {
  return text.map((line) =>
    line.includes("\t")
      ? { kind: "table", rows: [line.split("\t").map((cell) => ({ text: cell, columnSpan: 1, rowSpan: 1 }))] }
      : { kind: "paragraph", text: line },
  );
}

/** Ways in which copying and converting damage a row. */
const damages: Readonly<Record<string, (cells: readonly string[], at: number) => readonly string[]>> = {
  "a cell lost": (cells, at) => cells.filter((_, index) => index !== at),
  "a cell emptied": (cells, at) => cells.map((cell, index) => (index === at ? "" : cell)),
  "a blank cell added": (cells, at) => [...cells.slice(0, at), "", ...cells.slice(at)],
  "the rest of the line lost": (cells, at) => cells.slice(0, Math.max(1, at)),
  "trailing blanks lost": (cells, at) => {
    const kept = cells.map((cell, index) => (index >= at ? "" : cell));
    while (kept.length > 1 && kept[kept.length - 1] === "") kept.pop();
    return kept;
  },
};

const damage = fc.record({ line: fc.constantFrom(...tableLines), at: fc.nat(11), how: fc.constantFrom(...Object.keys(damages)) });

describe("a damaged document", () => {
  it.each([
    ["complete", lines],
    ["full of blanks", gapped],
  ])("that was %s never yields a value that is not the true one", (_, whole) => {
    fc.assert(
      fc.property(fc.uniqueArray(damage, { minLength: 1, maxLength: 12, selector: ({ line }) => line }), (all) => {
        const text = [...whole];
        for (const { line, at, how } of all) {
          const cells = (text[line] ?? "").split("\t");
          text[line] = (damages[how]?.(cells, Math.min(at, cells.length - 1)) ?? cells).join("\t");
        }
        const { cells } = readDocument({ format: "text", blocks: blocksOf(text) });
        for (const [id, truth] of expectedCells) {
          const value = cells[id]?.value ?? null;
          if (value !== null) expect([id, value]).toEqual([id, truth]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is read in the same way every time, whatever text it holds, and never throws", () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom(...lines), fc.stringMatching(/^[一二三四、（）\d\t|件条% ]{0,40}$/u)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (some) => {
        const document = { format: "text" as const, blocks: blocksOf(some) };
        expect(readDocument(document)).toEqual(readDocument(document));
      }),
      { numRuns: 100 },
    );
  });
});
