import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import { extractAnyDocument, readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { drawReport, packPdf } from "../../corpus/render-pdf";

const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
const show = (text: string, x: number, y: number, size = 10) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`;
const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S`;
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text))));
const pages = async (...drawn: readonly (readonly string[])[]) =>
  (await extractAnyDocument(packPdf(drawn.map((page) => page.join("\n"))))).document.blocks;
const codeOf = async (bytes: Uint8Array) => {
  const result = await readAnyFileInProcess(bytes);
  return result.outcome === "refused" ? result.refusal.code : "read";
};

/** Two cells beside each other, 60 points wide. */
const row = (y: number, height: number, [left, right]: readonly [string, string]) => [
  box(100, y, 60, height),
  box(160, y, 60, height),
  show(left, 104, y + 4),
  show(right, 164, y + 4),
];

describe("ruled tables", () => {
  it("give each cell with its place on the page", async () => {
    const [table] = await pages([...row(700, 20, ["规章", "12"]), ...row(680, 20, ["文件", "3"])]);
    expect(table && texts([table])).toEqual([
      [
        ["规章", "12"],
        ["文件", "3"],
      ],
    ]);
    expect(table?.kind === "table" && table.rows[1]?.[1]?.place).toEqual({ page: 1, left: 160, top: 142, right: 220, bottom: 162 });
  });

  it("keep an empty cell empty, and read borders drawn as thin areas or twice", async () => {
    const area = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re f`;
    const lines = [700, 720, 740].flatMap((y) => [area(100, y, 120, 0.5), area(100, y + 0.6, 120, 0.5)]);
    const sides = [100, 160, 220].map((x) => area(x, 700, 0.5, 40));
    expect(texts(await pages([...lines, ...sides, show("规章", 104, 724), show("文件", 104, 704), show("3", 164, 704)]))).toEqual([
      [
        ["规章", ""],
        ["文件", "3"],
      ],
    ]);
  });

  it("join a number wrapped in a full cell, but never two numbers", async () => {
    const cell = (width: number, upper: string, lower: string) => [
      box(100, 700, 60, 30),
      box(160, 700, width, 30),
      show("规章", 104, 710),
      show(upper, 165, 718),
      show(lower, 165, 705),
    ];
    expect(texts(await pages(cell(27, "123", "4")))).toEqual([[["规章", "1234"]]]);
    expect(texts(await pages(cell(27, "12", "3")))).toEqual([[["规章", "12\n3"]]]);
    expect(texts(await pages(cell(60, "12", "34")))).toEqual([[["规章", "12\n34"]]]);
  });

  it("part numbers of neighbouring cells that the file runs together", async () => {
    expect(texts(await pages([box(100, 700, 20, 20), box(120, 700, 20, 20), show("1234", 110, 704)]))).toEqual([[["12", "34"]]]);
  });

  it("read text drawn twice once", async () => {
    expect(texts(await pages([...row(700, 20, ["规章", "3"]), show("3", 164.3, 704)]))).toEqual([[["规章", "3"]]]);
  });

  it("read labels written from bottom to top", async () => {
    const turned = `BT /F 10 Tf 0 1 -1 0 130 702 Tm <${hex("规章")}> Tj ET`;
    expect(texts(await pages([box(100, 700, 60, 40), box(160, 700, 60, 40), turned, show("3", 164, 715)]))).toEqual([[["规章", "3"]]]);
  });

  it("make a row whole that a page break cut, where its halves complete each other", async () => {
    const sides = (from: number, to: number) => [100, 160, 220].map((x) => `${x} ${from} m ${x} ${to} l S`);
    const level = (y: number) => `100 ${y} m 220 ${y} l S`;
    const upper = [
      level(100),
      level(80),
      ...sides(100, 50),
      show("规章", 104, 85),
      show("1", 164, 85),
      show("行政", 104, 60),
      show("7", 164, 60),
    ];
    const lower = [level(760), level(740), ...sides(800, 740), show("许可", 104, 785), show("文件", 104, 745), show("2", 164, 745)];
    expect(texts(await pages(upper, lower))).toEqual([
      [
        ["规章", "1"],
        ["行政许可", "7"],
        ["文件", "2"],
      ],
    ]);
    const two = [
      level(760),
      level(740),
      ...sides(800, 740),
      show("许可", 104, 785),
      show("8", 164, 785),
      show("文件", 104, 745),
      show("2", 164, 745),
    ];
    expect(texts(await pages(upper, two))).toHaveLength(2);
    const digits = [level(760), level(740), ...sides(800, 740), show("8", 164, 785), show("文件", 104, 745), show("2", 164, 745)];
    expect(texts(await pages(upper, digits))[0]?.slice(1)).toEqual([
      ["行政", "7\n8"],
      ["文件", "2"],
    ]);
  });
});

/** A line of cells 60 points apart; empty ones are not drawn. */
const cells = (y: number, words: readonly string[]) => words.map((text, i) => show(text, 60 + i * 60, y)).filter((_, i) => words[i] !== "");

describe("text of a page", () => {
  it("leaves out page numbers and what lies off the page, and joins the lines of a paragraph", async () => {
    const long = "政".repeat(50);
    expect(texts(await pages([show(long, 40, 780), show("府", 40, 766), show("- 1 -", 290, 20), show("9", 700, 780)]))).toEqual([
      `${long}府`,
    ]);
  });

  it("keeps columns without rulings apart and empty ones empty", async () => {
    expect(
      texts(
        await pages([
          ...cells(700, ["规章", "1", "2", "3"]),
          ...cells(680, ["文件", "4", "", "6"]),
          ...cells(660, ["许可", "7", "8", "9"]),
        ]),
      ),
    ).toEqual([
      [
        ["规章", "1", "2", "3"],
        ["文件", "4", "", "6"],
        ["许可", "7", "8", "9"],
      ],
    ]);
  });

  it("keeps signed numbers and words among the figures where they stand", async () => {
    const lines = [...cells(700, ["处罚", "383", "-147", "7"]), ...cells(680, ["强制", "9", "减少4", "5"])];
    expect(texts(await pages([...lines, ...cells(660, ["许可", "7", "另行公布", "9"])]))).toEqual([
      [
        ["处罚", "383", "-147", "7"],
        ["强制", "9", "减少4", "5"],
        ["许可", "7", "另行公布", "9"],
      ],
    ]);
  });

  it("leaves out the numbers that count the rows of a table without rulings", async () => {
    const rows = ["规章", "文件", "许可", "处罚"].flatMap((word, i) => [
      show(String(i + 1), 30, 710 - i * 20),
      ...cells(710 - i * 20, [word, String(i + 5), "2", "3"]),
    ]);
    const [table] = texts(await pages(rows));
    expect(table).toEqual(["规章", "文件", "许可", "处罚"].map((word, i) => [word, String(i + 5), "2", "3"]));
  });

  it("puts a unit back behind its number, both fallen apart around their row", async () => {
    const row = cells(690, ["文件", "4", "", "6"]);
    const fallen = [show("25", 180, 696), show("件", 180, 684)];
    expect(texts(await pages([...cells(750, ["规章", "1", "2", "3"]), ...row, ...fallen]))).toEqual([
      [
        ["规章", "1", "2", "3"],
        ["文件", "4", "25件", "6"],
      ],
    ]);
  });

  it("never joins rows of figures into one line of text", async () => {
    const row = (y: number, last: string) => [
      ...Array.from({ length: 8 }, (_, i) => show(String(i + 11), 60 + i * 60, y)),
      show(last, 535, y),
    ];
    const lines = texts(await pages([...row(700, "1023"), ...row(680, "25")]));
    expect(lines.flat(3).join("|")).not.toContain("102311");
  });

  it("keeps what may be a number wrapped in its column as one unclear figure", async () => {
    const wrapped = [...cells(687, ["", "", "1", ""]), ...cells(680, ["文件", "4", "", "6"]), ...cells(673, ["", "", "8", ""])];
    expect(texts(await pages([...cells(710, ["规章", "1", "2", "3"]), ...wrapped, ...cells(650, ["许可", "7", "8", "9"])]))).toEqual([
      [
        ["规章", "1", "2", "3"],
        ["文件", "4", "1\n8", "6"],
        ["许可", "7", "8", "9"],
      ],
    ]);
  });
});

describe("PDF files that are refused", () => {
  it("pages without text, pictures in the file: a scan", async () => {
    const picture = "BI /W 1 /H 1 /CS /G /BPC 8 ID a EI";
    const scan = packPdf([`q 500 0 0 700 0 0 cm\n${picture}\nQ`], { more: "/X << /Subtype /Image >>" });
    const result = await readAnyFileInProcess(scan);
    expect(result).toMatchObject({
      outcome: "refused",
      refusal: { code: "tablesArePictures", message: { zh: expect.stringContaining("录入") } },
    });
  });

  it("text laid invisibly over pictures, as text recognition does", async () => {
    const hidden = drawReport().map((page) => `3 Tr\n${page}`);
    expect(await codeOf(packPdf(hidden, { more: "/X << /Subtype /Image >>" }))).toBe("tablesArePictures");
  });

  it("a password, too many pages, a cut or empty file", async () => {
    const locked = packPdf(["BT ET"], {
      more: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    });
    expect(await codeOf(locked)).toBe("encrypted");
    expect(await codeOf(packPdf(Array.from({ length: 301 }, () => "BT ET")))).toBe("tooLarge");
    expect(await codeOf(new TextEncoder().encode("%PDF-1.7\n"))).toBe("damaged");
    expect(await codeOf(packPdf([""]))).toBe("empty");
  });
});
