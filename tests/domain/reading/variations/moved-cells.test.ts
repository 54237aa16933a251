import { describe, it } from "vitest";
import type { Document } from "@/domain/document/document";
import { disputeValues } from "../../../corpus/sample-figures";
import {
  applicationTableRows,
  disclosureRows,
  disputeKinds,
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
    "V41",
    "full-width and half-width brackets side by side",
    sampleDocument({
      applications: [
        table(
          mapRows(applicationTableRows, (row, index) => row.map((text) => (index % 2 ? text.replace("（", "(").replace("）", ")") : text))),
        ),
      ],
    }),
  ],
  [
    "V42",
    "a group's label below its first row",
    sampleDocument({
      applications: [
        table(
          applicationTableRows.map((row) => {
            if (row[0]?.startsWith("（二）部分公开")) return ["三、本年度办理结果", ...row];
            if (row[0]?.startsWith("2.其他法律")) return ["（三）不予公开", ...row];
            return ["", ...row];
          }),
        ),
      ],
    }),
  ],
  [
    "V43",
    "one to three empty cells before a row",
    sampleDocument({
      applications: [table(mapRows(applicationTableRows, (row, index) => [...Array.from({ length: index % 4 }, () => ""), ...row]))],
    }),
  ],
  [
    "V44",
    "spaces between digits and characters",
    sampleDocument({ before: [paragraph("山西省人民政府办公厅 2024 年政府信息公开工作年度报告")] }),
  ],
  [
    "V45",
    "labels in traditional characters",
    sampleDocument({
      before: [paragraph("山西省人民政府辦公廳2024年政府信息公開工作年度報告")],
      disclosure: [
        table(
          mapRows(disclosureRows, (row) =>
            row.map((text) =>
              text
                .replace("规章", "規章")
                .replace("规范", "規範")
                .replace("数", "數")
                .replace("处", "處")
                .replace("业", "業")
                .replace("额", "額"),
            ),
          ),
        ),
      ],
      applications: [
        table(
          mapRows(applicationTableRows, (row) =>
            row.map((text) =>
              text
                .replace("业", "業")
                .replace("机", "機")
                .replace("总计", "總計")
                .replace("请", "請")
                .replace("国", "國")
                .replace("开", "開"),
            ),
          ),
        ),
      ],
    }),
  ],
  ["V48", "the dispute table's labels run together", sampleDocument({ disputes: [table([["行政复议行政诉讼"], disputeValues])] })],
  [
    "V51",
    "the dispute table on its side, fifteen rows",
    sampleDocument({
      disputes: [
        table(disputeValues.map((text, index) => [disputeKinds[Math.floor(index / 5)] ?? "", resultLabels[index % 5] ?? "", text])),
      ],
    }),
  ],
  [
    "V51",
    "results down, kinds of dispute across",
    sampleDocument({
      disputes: [
        table([
          ["", ...disputeKinds],
          ...resultLabels.map((text, index) => [text, ...[0, 5, 10].map((from) => disputeValues[from + index] ?? "")]),
        ]),
      ],
    }),
  ],
  [
    "V51",
    "three tables below one another",
    sampleDocument({
      disputes: disputeKinds.map((kind, index) => table([[kind], resultLabels, disputeValues.slice(index * 5, index * 5 + 5)])),
    }),
  ],
  [
    "V51",
    "reviews above, lawsuits below",
    sampleDocument({
      disputes: [
        table([
          ["行政复议"],
          resultLabels,
          disputeValues.slice(0, 5),
          ["行政诉讼"],
          disputeKinds.slice(1),
          [...resultLabels, ...resultLabels],
          disputeValues.slice(5),
        ]),
      ],
    }),
  ],
  [
    "V53",
    "units inside the cells",
    sampleDocument({
      applications: [
        table(
          mapRows(applicationTableRows, ([first = "", ...rest], index) => [first, ...rest.map((text) => (index > 0 ? `${text}件` : text))]),
        ),
      ],
    }),
  ],
  [
    "notes",
    "notes between heading and table",
    sampleDocument({
      applications: [
        ...paragraphs("本部分以表格形式报告，共25行7列。", "注：本表由法制科填报，电话12345678。"),
        table(applicationTableRows),
      ],
    }),
  ],
];

describe("variations of print that are read exactly", () => {
  it.each(exact)("%s: %s", (_, __, document) => {
    expectExact(read(document));
  });
});
