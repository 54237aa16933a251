import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import { extractDocument } from "@/server/extraction/read-in-process";
import { textOfNumber } from "@/server/extraction/sheets/number-format";
import { packWorkbook, type SheetToPack } from "../../corpus/pack-workbook";

const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text))));
const sheets = (...given: readonly SheetToPack[]) => texts(extractDocument(packWorkbook(given)).document.blocks);
const rows = [
  ["规章", "1", "2"],
  ["文件", "3", "4"],
];

describe("workbooks", () => {
  it("leave out hidden sheets, rows and columns", () => {
    expect(
      sheets(
        {
          name: "a",
          rows: [
            ["规章", "1", "2"],
            ["藏", "9", "9"],
            ["文件", "3", "4"],
          ],
          hiddenRows: [1],
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        },
        { name: "b", rows: [["藏", "9"]], state: "hidden" },
        { name: "c", rows: [["藏", "9"]], state: "veryHidden" },
      ),
    ).toEqual([
      [
        ["规章", "2"],
        ["文件", "4"],
      ],
    ]);
  });

  it("put several sheets one after another under their names, whatever these are", () => {
    expect(sheets({ name: "__proto__", rows }, { name: "二、主动公开政府信息情况", rows: [["甲", "5"]] })).toEqual([
      "__proto__",
      rows,
      "二、主动公开政府信息情况",
      [["甲", "5"]],
    ]);
  });

  it("keep an empty cell empty and count a merged one once, with its spans", () => {
    const { document } = extractDocument(
      packWorkbook([
        {
          name: "a",
          rows: [
            ["表", null, "总计"],
            [null, null, "1"],
            ["规章", null, "2"],
          ],
          merges: ["A1:B2"],
        },
      ]),
    );
    const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });
    expect(document.blocks).toEqual([
      {
        kind: "table",
        rows: [[cell("表", 2, 2), cell("总计")], [cell("1")], [cell("规章"), cell(""), cell("2")]],
        sheet: { name: "a", rows: [1, 2, 3], columns: [1, 2, 3] },
      },
    ]);
  });

  it("take titles, headings and notes as text, also between tables of different width", () => {
    expect(
      sheets({
        name: "a",
        rows: [["标题"], ...rows, ["四、政府信息公开行政复议、行政诉讼情况"], ["1", "2", "3", "4"], ["5", "6", "7", "8"], ["完"]],
      }),
    ).toEqual([
      "标题",
      rows,
      "四、政府信息公开行政复议、行政诉讼情况",
      [
        ["1", "2", "3", "4"],
        ["5", "6", "7", "8"],
      ],
      "完",
    ]);
  });

  it("show a date as one, a share as percentage, a formula by its result and an error as itself", () => {
    const styles = {
      "xl/styles.xml":
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    };
    const row = [
      '<c s="1"><v>45355</v></c>',
      '<c s="2"><v>45292</v></c>',
      '<c s="3"><v>0.9388</v></c>',
      "<c><f>1+1</f><v>2</v></c>",
      '<c t="e"><v>#REF!</v></c>',
    ];
    const { document } = extractDocument(packWorkbook([{ name: "a", rows: [row] }], styles));
    expect(texts(document.blocks)).toEqual([[["2024年3月4日", "2024年1月1日", "93.88%", "2", "#REF!"]]]);
  });

  it("keep a footnote mark out of the number before it", () => {
    const raised = '<c t="inlineStr"><is><r><t>5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>';
    expect(sheets({ name: "a", rows: [[raised, "2"]] })).toEqual([[["5¹", "2"]]]);
  });
});

describe("a stored number", () => {
  it.each([
    ["320", "320"],
    ["0.37", "0.37"],
    ["0.37000000000000005", "0.37"],
    ["1E+2", "100"],
    ["2.5e-7", "0.00000025"],
    ["-3", "-3"],
    ["4e1x", "4e1x"],
    ["", ""],
  ])("%j shows as %j", (stored, shown) => {
    expect(textOfNumber(stored, "plain")).toBe(shown);
  });
});
