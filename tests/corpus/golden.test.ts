import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import type { FileOutcome } from "@/server/extraction/file-outcome";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { encodeGb18030 } from "../support/encode-gb18030";
import { packMail } from "./pack-mail";
import { renderOfd } from "./pack-ofd";
import { renderWorkbook } from "./pack-workbook";
import { renderPdf, renderTurnedPdf } from "./render-pdf";
import { renderDocx, renderHtml, renderLines, renderTabs } from "./render-report";
import { expectedCells, expectedNarrative } from "./sample-figures";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

const files: readonly (readonly [string, Uint8Array])[] = [
  ["tab separated text", utf8(renderTabs())],
  ["tab separated text with a byte order mark", utf8(`\ufeff${renderTabs()}`)],
  ["tab separated text in UTF-16", utf16(renderTabs())],
  ["tab separated text in GB18030", encodeGb18030(renderTabs())],
  ["text with one cell a line", utf8(renderLines())],
  ["text with Windows line ends", utf8(renderLines().replace(/\n/gu, "\r\n"))],
  ["a web page", utf8(renderHtml())],
  ["a web page in GB18030", encodeGb18030(renderHtml().replace("utf-8", "gb2312"))],
  [
    "a web page inside a layout table",
    utf8(renderHtml().replace("<div>", "<table><tr><td>导航</td><td>").replace("</div>", "</td></tr></table>")),
  ],
  ["docx", renderDocx()],
  ["doc (V49)", readFileSync(join(import.meta.dirname, "fixtures", "report.doc"))],
  ["xls", readFileSync(join(import.meta.dirname, "fixtures", "report.xls"))],
  ["xlsx", renderWorkbook()],
  ["pdf", renderPdf()],
  ["ofd (V54)", renderOfd()],
  ["pdf with pages turned by a quarter", renderTurnedPdf()],
  ["a saved web archive", packMail(renderHtml())],
  ["text in UTF-16 without its mark", Buffer.from(renderTabs(), "utf16le")],
  ["text with drawn tables", utf8(renderTabs().replace(/^.*\t.*$/gmu, (line) => `│${line.replaceAll("\t", "│")}│`))],
];

async function read(bytes: Uint8Array): Promise<Extract<FileOutcome, { outcome: "read" }>> {
  const result = await readAnyFileInProcess(bytes);
  if (result.outcome === "refused") throw new Error(result.refusal.message.en);
  return result;
}

function textAt(document: Document, source: Source): string | undefined {
  const block = document.blocks[source.block];
  if (source.kind === "cell") return block?.kind === "table" ? block.rows[source.row]?.[source.cell]?.text : undefined;
  return block?.kind === "paragraph" ? block.text.slice(source.start, source.end) : undefined;
}

describe.each(files)("%s", async (_, bytes) => {
  const { document, reading } = await read(bytes);

  it("reads all 200 cells with their true values", () => {
    expect(factsOfReading(reading)).toEqual({
      editions: { disclosure: "2021", applications: "2021", disputes: "2021" },
      values: Object.fromEntries(expectedCells),
      missing: {},
    });
  });

  it("reads body and year from the title", () => {
    expect(reading.identity).toMatchObject({ body: "山西省人民政府办公厅", year: 2024 });
    expect(reading.identity.yearSource && textAt(document, reading.identity.yearSource)).toBe("2024");
  });

  it("points each cell to the place its number stands at", () => {
    for (const cell of Object.values(reading.cells)) {
      expect(cell?.source && textAt(document, cell.source)?.trim()).toBe(cell?.raw.trim());
    }
  });

  it("reads the figures of sections one and six", () => {
    expect(Object.fromEntries(reading.narrative.map(({ id, value }) => [id, value]))).toEqual(expectedNarrative);
    expect(reading.narrative.find(({ id }) => id === "mailboxClosed")?.channel).toBe("省长信箱");
    expect(reading.claims.map(({ id }) => id)).toEqual(["noCorrection"]);
  });

  it("keeps with each figure the sentence and the place of its number", () => {
    for (const { value, quote, source } of reading.narrative) {
      const printed = textAt(document, source) ?? "";
      expect(quote).toContain(printed);
      if (value !== 0) expect(printed).toBe(String(value));
    }
  });
});
