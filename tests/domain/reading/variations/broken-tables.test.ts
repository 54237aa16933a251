import { describe, it } from "vitest";
import type { Document } from "@/domain/document/document";
import { disputeValues } from "../../../corpus/sample-figures";
import {
  applicationTableRows,
  disclosureRows,
  disputeKinds,
  disputeRows,
  paragraph,
  paragraphs,
  resultLabels,
  sampleDocument,
  table,
} from "../../../support/sample-document";
import { expectExact, mapRows, read } from "../../../support/variation-reading";

/** Variations that change how figures are printed: every one is read exactly. */
const exact: readonly (readonly [id: string, what: string, document: Document])[] = [
  [
    "V01",
    "column labels set one character a line",
    sampleDocument({
      disputes: [table([disputeKinds, disputeKinds.flatMap(() => resultLabels.map((text) => [...text].join("\n"))), disputeValues])],
    }),
  ],
  [
    "V02",
    "table three broken over two pages, its header repeated",
    sampleDocument({
      applications: [
        table(applicationTableRows.slice(0, 12)),
        paragraph("- 3 -"),
        table([applicationTableRows[0] ?? [], ...applicationTableRows.slice(12)]),
      ],
    }),
  ],
  [
    "V02",
    "the continued page carries the header of another table",
    sampleDocument({
      applications: [
        table(applicationTableRows.slice(0, 12)),
        table([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ...applicationTableRows.slice(12)]),
      ],
    }),
  ],
  [
    "V05",
    "labels with spaces and line breaks",
    sampleDocument({
      applications: [
        table(
          mapRows(applicationTableRows, ([first = "", ...rest]) => [
            [...first].join(" "),
            ...rest.map((text) => text.replace("商业企业", "商业\n企业")),
          ]),
        ),
      ],
    }),
  ],
  [
    "V06",
    "labels cut over two lines in flattened text",
    sampleDocument({
      applications: paragraphs(
        ...applicationTableRows
          .flatMap(([first = "", ...rest]) => [first.slice(0, 7), first.slice(7), ...rest])
          .filter((text) => text !== ""),
      ),
    }),
  ],
  [
    "V07",
    "a row the form does not have",
    sampleDocument({
      disclosure: [table([...disclosureRows.slice(0, 4), ["其他主动公开文件", "7", "7", "7"], ...disclosureRows.slice(4)])],
    }),
  ],
  [
    "V08",
    "one cell a line with blank lines between",
    sampleDocument({
      disclosure: paragraphs(...disclosureRows.flat().flatMap((text) => [text, " "])),
      applications: paragraphs(...applicationTableRows.flat().flatMap((text) => [text, ""])),
      disputes: paragraphs(...disputeRows.flat()),
    }),
  ],
];

describe("variations of print that are read exactly", () => {
  it.each(exact)("%s: %s", (_, __, document) => {
    expectExact(read(document));
  });
});
