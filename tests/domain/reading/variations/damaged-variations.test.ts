import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "@/domain/document/document";
import { readDocument } from "@/domain/reading/read-document";
import { disputeValues, expectedCells } from "../../../corpus/sample-figures";
import { applicationTableRows, disclosureRows, disputeKinds, resultLabels, sampleDocument, table } from "../../../support/sample-document";

const legal = (values: readonly string[]) => String(values.slice(1, 6).reduce((all, value) => all + Number(value), 0));

const layouts: readonly (readonly [what: string, document: Document])[] = [
  [
    "a subtotal of organizations",
    sampleDocument({
      applications: [
        table(
          applicationTableRows.map(([first = "", ...rest], index) => [
            first,
            ...rest.slice(0, 6),
            index === 0 ? "小计" : legal(rest),
            ...rest.slice(6),
          ]),
        ),
      ],
    }),
  ],
  [
    "a subtotal of a group",
    sampleDocument({
      applications: [
        table([
          ...applicationTableRows.slice(0, 5),
          ["（三）不予公开", "16", "2", "0", "0", "0", "0", "18"],
          ...applicationTableRows.slice(5),
        ]),
      ],
    }),
  ],
  [
    "a row without its label",
    sampleDocument({ disclosure: [table(disclosureRows.map((row) => row.map((text) => text.replace(/^(?:规章|行政强制)$/u, ""))))] }),
  ],
  [
    "disputes below one another",
    sampleDocument({
      disputes: disputeKinds.map((kind, index) => table([[kind], resultLabels, disputeValues.slice(index * 5, index * 5 + 5)])),
    }),
  ],
  [
    "disputes on their side",
    sampleDocument({
      disputes: [
        table([
          ["", ...disputeKinds],
          ...resultLabels.map((text, index) => [text, ...[0, 5, 10].map((from) => disputeValues[from + index] ?? "")]),
        ]),
      ],
    }),
  ],
];

const damages: Readonly<Record<string, (cells: readonly string[], at: number) => readonly string[]>> = {
  "a cell lost": (cells, at) => cells.filter((_, index) => index !== at),
  "a cell emptied": (cells, at) => cells.map((cell, index) => (index === at ? "" : cell)),
  "a blank cell added": (cells, at) => [...cells.slice(0, at), "", ...cells.slice(at)],
  "the rest of the row lost": (cells, at) => cells.slice(0, Math.max(1, at)),
  "the whole row lost": () => [],
  "a remark in place of a value": (cells, at) => cells.map((cell, index) => (index === at && index > 0 ? "见注1" : cell)),
};

interface Damage {
  readonly row: number;
  readonly at: number;
  readonly how: string;
}

function damage(document: Document, all: readonly Damage[]): Document {
  let count = -1;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === "paragraph") return block;
    const rows = block.rows.map((cells) => {
      count += 1;
      const own = all.find(({ row }) => row === count);
      const texts = cells.map(({ text }) => text);
      const changed = own ? (damages[own.how]?.(texts, Math.min(own.at, texts.length - 1)) ?? texts) : texts;
      return changed.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }));
    });
    return { kind: "table", rows: rows.filter((row) => row.length > 0) };
  });
  return { ...document, blocks };
}

describe("a report in an unusual layout, damaged,", () => {
  it.each(layouts)("with %s never yields a value that is not the true one", (_, document) => {
    const rows = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).length;
    const one = fc.record({ row: fc.nat(rows - 1), at: fc.nat(9), how: fc.constantFrom(...Object.keys(damages)) });
    fc.assert(
      fc.property(fc.uniqueArray(one, { minLength: 1, maxLength: 8, selector: ({ row }) => row }), (all) => {
        const { cells } = readDocument(damage(document, all));
        const wrong = [...expectedCells].filter(([id, truth]) => (cells[id]?.value ?? truth) !== truth);
        expect(wrong.map(([id, truth]) => [id, truth, cells[id]?.value])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
