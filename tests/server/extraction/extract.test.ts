import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import { extractDocument } from "@/server/extraction/read-in-process";
import { packDocx } from "../../corpus/render-report";

const utf8 = (text: string) => new TextEncoder().encode(text);
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text))));
const html = (body: string) => texts(extractDocument(utf8(`<html><body>${body}</body></html>`)).document.blocks);
const docx = (body: string) => texts(extractDocument(packDocx(body)).document.blocks);
const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe("web pages", () => {
  it("skip what a reader cannot see", () => {
    expect(html('<p>甲<span style="display: none">1</span>乙<b hidden>2</b></p><script>3</script><!-- 4 --><p>丙</p>')).toEqual([
      "甲乙",
      "丙",
    ]);
  });

  it("keep a footnote mark out of the number before it", () => {
    expect(html("<table><tr><td>5<sup>1</sup></td></tr></table>")).toEqual([[["5¹"]]]);
  });

  it("keep spans, and give a table inside a layout table by itself", () => {
    const { document } = extractDocument(
      utf8("<html><table><tr><td>栏<table><tr><td colspan=2 rowspan='3'>数</td></tr></table>尾</td></tr></table></html>"),
    );
    expect(document.blocks).toEqual([
      { kind: "paragraph", text: "栏" },
      { kind: "table", rows: [[{ text: "数", columnSpan: 2, rowSpan: 3 }]] },
      { kind: "paragraph", text: "尾" },
    ]);
  });
});

describe("docx", () => {
  it("keeps tracked insertions and leaves out deletions, moved and hidden text", () => {
    const body = `<w:p>${run("一")}<w:ins>${run("二")}</w:ins><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:moveFrom>${run("四")}</w:moveFrom>${run("五", "<w:vanish/>")}${run("六", '<w:vanish w:val="0"/>')}</w:p>`;
    expect(docx(body)).toEqual(["一二六"]);
  });

  it("leaves out rows whose deletion is tracked", () => {
    const row = (text: string, mark: string) => `<w:tr><w:trPr>${mark}</w:trPr><w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`;
    expect(docx(`<w:tbl>${row("留", "")}${row("删", "<w:del/>")}</w:tbl>`)).toEqual([[["留"]]]);
  });

  it("counts a cell that spans rows and columns once, where it starts", () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const { document } = extractDocument(
      packDocx(
        `<w:tbl><w:tr>${cell("甲", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}${cell("1", "")}</w:tr><w:tr>${cell("", '<w:gridSpan w:val="2"/><w:vMerge/>')}${cell("2", "")}</w:tr></w:tbl>`,
      ),
    );
    expect(document.blocks).toEqual([
      {
        kind: "table",
        rows: [
          [
            { text: "甲", columnSpan: 2, rowSpan: 2 },
            { text: "1", columnSpan: 1, rowSpan: 1 },
          ],
          [{ text: "2", columnSpan: 1, rowSpan: 1 }],
        ],
      },
    ]);
  });

  it("reads a text box once, and superscript digits as marks", () => {
    const box = `<w:txbxContent><w:p>${run("框")}</w:p></w:txbxContent>`;
    const body = `<w:p>${run("前")}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p><w:p>${run("5")}${run("1", '<w:vertAlign w:val="superscript"/>')}</w:p>`;
    expect(docx(body)).toEqual(["前", "框", "5¹"]);
  });
});

describe("text", () => {
  it("makes one row of cells on lines of their own that a bar opens, and leaves bars that open none", () => {
    const opened = "表\n|\n 规章 | \n\n 0 |\n 3 |\n|\n 行政许可 |\n 44 |\n   ||\n完";
    expect(texts(extractDocument(utf8(opened)).document.blocks)).toEqual([
      "表",
      [
        ["规章", "0", "3"],
        ["行政许可", "44", "", ""],
      ],
      "完",
    ]);
    expect(texts(extractDocument(utf8("规章 |\n|\n3 |\n完")).document.blocks)).toEqual(["规章 |", "|", "3 |", "完"]);
  });

  it("makes tables of lines with tabs or bars and paragraphs of the others", () => {
    const { document } = extractDocument(utf8("标题\n规章\t0\t\n| 规章 | 1 | |||\n|\n正文 | \n"));
    expect(texts(document.blocks)).toEqual([
      "标题",
      [
        ["规章", "0", ""],
        ["规章", "1", "", "", ""],
      ],
      "|",
      "正文 | ",
    ]);
  });
});
