import { describe, expect, it } from "vitest";
import { generateDemoFigures } from "@/db/seed/demo-figures";
import { planReports } from "@/db/seed/demo-plan";
import { type Figures, figureOf } from "@/db/seed/figures";
import { generateChannels } from "@/db/seed/generate-channels";
import { officeFigures } from "@/db/seed/office-figures";
import { officeReportSheet } from "@/db/seed/office-report";
import { sheetOfFigures } from "@/db/seed/sheet-of-figures";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { sheetToText } from "@/db/seed/sheet-to-text";
import type { CellId } from "@/domain/form/edition";
import { cellsOfEdition, editionForYear } from "@/domain/form/editions";
import { readFileInProcess } from "@/server/extraction/read-in-process";

const all = generateDemoFigures(officeFigures);
const years = [2019, 2020, 2021, 2022, 2023, 2024];
const columns = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];
const reports = [...all].flatMap(([body, history]) => years.map((year) => ({ body, year, figures: history.get(year) as Figures })));
const cell = (figures: Figures, row: string, column: string) => figureOf(figures, `applications.${row}.${column}`);

function cellsRead(bytes: Uint8Array, fileName: string): Partial<Record<CellId, number | null>> {
  const read = readFileInProcess(bytes, fileName);
  if (read.outcome === "refused") throw new Error(read.refusal.message.en);
  return Object.fromEntries(Object.entries(read.reading.cells).map(([id, found]) => [id, found?.value ?? null]));
}

describe("the demo's figures", () => {
  it("are the same each time", () => {
    expect(generateDemoFigures(officeFigures)).toEqual(all);
  });

  it("fill every cell of the edition of their year", () => {
    for (const { body, year, figures } of reports) {
      const edition = editionForYear(year);
      expect(Object.keys(figures).sort(), `${body} ${year}`).toEqual(
        cellsOfEdition(edition as NonNullable<typeof edition>)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it("balance in every column, and carry over from year to year", () => {
    const wrong = reports.flatMap(({ body, year, figures }) =>
      columns.filter((column) => {
        const open = cell(figures, "newReceived", column) + cell(figures, "carriedIn", column);
        const former = all.get(body)?.get(year - 1);
        const carried = former ? cell(former, "carriedOut", column) : cell(figures, "carriedIn", column);
        return (
          open !== cell(figures, "concluded", column) + cell(figures, "carriedOut", column) ||
          carried !== cell(figures, "carriedIn", column)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("never fall below zero", () => {
    expect(reports.filter(({ figures }) => Object.values(figures).some((value) => !(value >= 0)))).toEqual([]);
  });

  it("add up: a city's report is at least the sum of its bodies in the demo", () => {
    const city = all.get("太原市人民政府")?.get(2024) as Figures;
    const parts = ["太原市人民政府办公室", "太原市小店区人民政府", "清徐县人民政府"].map((name) => all.get(name)?.get(2024) as Figures);
    const sum = parts.reduce((total, figures) => total + cell(figures, "newReceived", "total"), 0);
    expect(cell(city, "newReceived", "total")).toBeGreaterThan(sum);
  });
});

describe("the demo's documents", () => {
  it.each([
    ["太原市人民政府", 2020],
    ["山西省财政厅", 2023],
  ])("of %s for %i read back as they were written", (name, year) => {
    const planned = planReports().find(({ body, year: planned }) => body.name === name && planned === year);
    const figures = all.get(name)?.get(year) as Figures;
    if (!planned) throw new Error("not planned");
    const sheet = sheetOfFigures({
      body: name,
      kind: planned.body.kind,
      year,
      figures,
      channels: generateChannels(planned.body, year, 100),
    });
    expect(sheet.watermark).toContain("示例");
    expect(cellsRead(new TextEncoder().encode(sheetToText(sheet)), "report.txt")).toEqual(figures);
  });

  it("hold the office's real report: 200 of 200 cells from Word", async () => {
    const read = cellsRead(await sheetToDocx(officeReportSheet()), "report.docx");
    expect(read).toEqual(officeFigures);
    expect(Object.keys(read)).toHaveLength(200);
  });
});
