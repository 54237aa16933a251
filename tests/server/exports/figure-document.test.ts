import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { printCell } from "@/domain/export/print-cell";
import { readPngPicture } from "@/server/exports/png-picture";
import { writeFigureDocument } from "@/server/exports/write-figure-document";
import { extractDocx } from "@/server/extraction/extract-docx";
import { everySheet } from "@/tests/support/export-sheet";
import { hasOfficeProgram, openDocument } from "@/tests/support/office-program";
import { pngFile } from "@/tests/support/png-file";

const taking = { language: "zh", origin: "http://10.1.2.3:3000", by: "王审核" } as const;
const picture = readPngPicture(pngFile(1200, 600));
const printed = everySheet.rows.map((row) => everySheet.columns.map((column, at) => printCell(row[at] ?? null, column, "zh").join("")));
const told = [
  `${everySheet.title}。`,
  everySheet.subtitle,
  "筛选：指标：国家秘密占比（占办理结果总计）",
  `底数与覆盖：${everySheet.base}`,
  "数据截至：2025-01-20 09:30（北京时间）",
  `来源：${everySheet.source}`,
  "链接：http://10.1.2.3:3000/compare?metric=stateSecretShareOfConcluded&group=cities&since=2023&to=2024",
];

function paragraphsAndTable(bytes: Uint8Array) {
  const { blocks } = extractDocx(bytes).document;
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const [table = []] = blocks.flatMap((block) => (block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : []));
  return { text: paragraphs.join("\n"), table: table.map((row) => row.map((cell) => cell.replace(/\s/g, ""))) };
}

describe("a figure as a Word document", () => {
  it("holds sentence, caption, picture, table and what the numbers rest on", async () => {
    const bytes = await writeFigureDocument(everySheet, picture, taking);
    const { text, table } = paragraphsAndTable(bytes);
    for (const words of told) expect(text).toContain(words);
    expect(table.slice(1)).toEqual(printed.map((row) => row.map((cell) => cell.replace(/\s/g, ""))));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toMatch(/<img[^>]+src="data:image\/png/);
  });

  it("prints a ratio with its fraction, and one on fewer than ten cases as its fraction alone", async () => {
    const { table } = paragraphsAndTable(await writeFigureDocument(everySheet, null, taking));
    expect([table[1]?.[2], table[5]?.[1]]).toEqual(["2.0231/1,538", "3/7"]);
  });

  it("stands without a picture where the page had none to draw", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeFigureDocument(everySheet, null, taking)) });
    expect(value).not.toContain("<img");
  });

  it.runIf(hasOfficeProgram)("opens in LibreOffice with its picture and the cells of its table", { timeout: 120_000 }, async () => {
    const html = openDocument(await writeFigureDocument(everySheet, picture, taking));
    const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) => plain(cell)),
    );
    expect(rows.slice(1)).toEqual(printed.map((row) => row.map((cell) => cell.replace(/\s/g, ""))));
    expect(html).toMatch(/<img[^>]+src="data:image\/png/);
  });
});

/** The text of some XHTML without blanks. */
function plain(html: string): string {
  const signs: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(quot|lt|gt|amp);/g, (_, name: string) => signs[name] ?? "")
    .replace(/\s/g, "");
}
