import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { flattenSheet } from "@/domain/export/flatten-sheet";
import { writeFigureCsv, writeFigureWorkbook } from "@/server/exports/write-figure-sheets";
import { readXlsxSheets } from "@/server/extraction/sheets/extract-xlsx";
import { everySheet } from "@/tests/support/export-sheet";
import { cellsOfCsv, hasOfficeProgram, openCsv, openWorkbook } from "@/tests/support/office-program";

const taking = { language: "zh", origin: "http://10.1.2.3:3000", by: "王审核" } as const;
const flat = flattenSheet(everySheet, "zh");
const figure = [flat.head, ...flat.rows];
const workbook = writeFigureWorkbook(everySheet, taking);
const csv = writeFigureCsv(everySheet, taking);

/** A spreadsheet keeps fifteen digits of a number. */
const asOpened = (cell: string | number | null) => (typeof cell === "number" ? Number(cell.toPrecision(15)) : (cell ?? ""));
const numbersAgain = (rows: readonly (readonly string[])[]) =>
  rows.map((row, at) => row.map((cell, column) => (typeof figure[at]?.[column] === "number" ? Number(cell) : cell)));

/** What every export has to say, wherever it says it. */
const told = [
  everySheet.title,
  everySheet.subtitle,
  "国家秘密占比（占办理结果总计）",
  everySheet.base,
  "2025-01-20 09:30（北京时间）",
  everySheet.source,
  "http://10.1.2.3:3000/compare?metric=stateSecretShareOfConcluded&group=cities&since=2023&to=2024",
];

function storedCells(sheet: number) {
  const read = readXlsxSheets(workbook)[sheet];
  return [...(read?.rows.values() ?? [])].map((row) => [...row.values()]);
}

describe("a figure as a workbook", () => {
  it("holds the figure's cells one by one, numbers as numbers", () => {
    const [data] = readXlsxSheets(workbook);
    const cells = figure.map((row, at) => row.map((_, column) => data?.rows.get(at)?.get(column) ?? ""));
    expect(numbersAgain(cells)).toEqual(figure.map((row) => row.map(asOpened)));
    expect(strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain(`<v>${(31 / 1538) * 100}</v>`);
  });

  it("says on the sheet 说明 what the numbers are and rest on, and how to read each state", () => {
    const cells = storedCells(1).flat();
    expect(cells).toEqual(expect.arrayContaining([...told, "未填", "未报", "不适用", "待核", "0", "王审核"]));
  });

  it.runIf(hasOfficeProgram)("opens in LibreOffice with the same cells, texts that look like formulas unrun", { timeout: 120_000 }, () => {
    const [data = [], notes = []] = openWorkbook(workbook);
    expect(numbersAgain(data)).toEqual(figure.map((row) => row.map(asOpened)));
    expect(notes.flat()).toEqual(expect.arrayContaining(told));
  });
});

describe("a figure as CSV", () => {
  const guarded = (cell: string | number | null) => (typeof cell === "string" && /^[=+\-@＋]/.test(cell) ? `'${cell}` : asOpened(cell));

  it("begins with the numbers, so that programs read them as they stand", () => {
    const lines = cellsOfCsv(new TextDecoder().decode(csv));
    expect(lines.slice(0, figure.length).map((row) => row.slice(0, 2))).toEqual(
      figure.map((row) => row.slice(0, 2).map((cell) => (typeof cell === "number" ? String(cell) : String(guarded(cell))))),
    );
  });

  it("holds no fraction that a spreadsheet would read as a date", () => {
    const cells = cellsOfCsv(new TextDecoder().decode(csv)).slice(0, figure.length).flat();
    expect(cells.filter((cell) => /^\d+\/\d+$/.test(cell))).toEqual([]);
  });

  it.runIf(hasOfficeProgram)("opens in LibreOffice with the same cells and everything said about them", { timeout: 120_000 }, () => {
    const opened = openCsv(csv);
    expect(numbersAgain(opened.slice(0, figure.length))).toEqual(figure.map((row) => row.map(guarded)));
    expect(opened.flat()).toEqual(expect.arrayContaining([...told, "'=1+1"]));
  });
});
