import { describe, it } from "vitest";
import type { Document } from "@/domain/document/document";
import { title } from "../../../corpus/sample-figures";
import { disclosureRows, paragraph, paragraphs, sampleDocument, table } from "../../../support/sample-document";
import { expectExact, label, mapRows, read } from "../../../support/variation-reading";

/** Variations that change how figures are printed: every one is read exactly. */
const exact: readonly (readonly [id: string, what: string, document: Document])[] = [
  [
    "V09",
    "a column label short of a character",
    sampleDocument({ disclosure: [table(label(disclosureRows, "现行有效件数", "现行有效件"))] }),
  ],
  [
    "V10",
    "articles without their number and 规章 without its label",
    sampleDocument({
      disclosure: [table(mapRows(disclosureRows, (row) => row.map((text) => text.replace(/（.）项/u, "").replace(/^规章$/u, ""))))],
    }),
  ],
  ["V11", "the unit without its brackets", sampleDocument({ disclosure: [table(label(disclosureRows, "（单位：万元）", "单位:万元"))] })],
  ["V13", "an outdated notice is cited", sampleDocument({ sectionOne: ["依照国办公开办函〔2019〕60号编写。"] })],
  ["V14", "the notice's number is wrong", sampleDocument({ sectionOne: ["依照国办发〔2021〕30号编写。"] })],
  ["V15", "other brackets around the notice's year", sampleDocument({ sectionOne: ["依照国办公开办函【2021】30号的试行格式编写。"] })],
  ["V17", "a long heading of section four", sampleDocument({ headings: { 4: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况" } })],
  ["V18", "section four's heading without its comma", sampleDocument({ headings: { 4: "四、政府信息公开行政复议行政诉讼情况" } })],
  ["V19", "section five's heading reworded", sampleDocument({ headings: { 5: "五、存在的主要问题及改进措施" } })],
  ["V20", "section six's heading short of a character", sampleDocument({ headings: { 6: "六、其他报告的事项" } })],
  ["V23", "subheadings with Arabic numerals", sampleDocument({ sectionOne: ["1.主动公开。各栏目正常更新。", "2.依申请公开。渠道畅通。"] })],
  [
    "V24",
    "headings turned into bullets",
    sampleDocument({
      headings: { 2: "- 主动公开政府信息情况", 3: "• 收到和处理政府信息公开申请情况", 4: "- 政府信息公开行政复议、行政诉讼情况" },
    }),
  ],
  [
    "V24",
    "section numbers that start again",
    sampleDocument({
      headings: { 2: "一、主动公开政府信息情况", 3: "一、收到和处理政府信息公开申请情况", 4: "二、政府信息公开行政复议、行政诉讼情况" },
    }),
  ],
  [
    "V36",
    "words of navigation before the report",
    sampleDocument({ before: [...paragraphs("首页", "政务公开", "您所在的位置：首页 > 年报"), paragraph(title)] }),
  ],
  [
    "V38",
    "an official letter's number above the title",
    sampleDocument({ before: paragraphs("某审综〔2025〕2号", "签发人：某某", title) }),
  ],
];

describe("variations of print that are read exactly", () => {
  it.each(exact)("%s: %s", (_, __, document) => {
    expectExact(read(document));
  });
});
