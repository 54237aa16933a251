import { csvText } from "@/domain/export/csv-text";
import type { ExportSheet } from "@/domain/export/export-sheet";
import { flattenSheet } from "@/domain/export/flatten-sheet";
import { cellLegend, figureAbout, type Taking } from "./figure-about";
import { writeWorkbook } from "./write-workbook";

/** Characters: of the first column, of a number's, and of the two columns of the notes. */
const FIRST = 32;
const NUMBER = 15;
const NOTES = [20, 96] as const;

/** A figure as a workbook: the numbers, and 说明 with what they are, what they rest on and how to read them. */
export function writeFigureWorkbook(sheet: ExportSheet, taking: Taking): Uint8Array {
  const { language } = taking;
  const { head, decimals, rows } = flattenSheet(sheet, language);
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const about = [...figureAbout(sheet, taking), [say("表中文字", "Words in cells"), ""], ...cellLegend(language)];
  return writeWorkbook([
    {
      name: say("数据", "Data"),
      widths: head.map((_, at) => (at === 0 ? FIRST : NUMBER)),
      headRows: 1,
      rows: [head, ...rows],
      decimals,
      paper: "A4",
    },
    { name: say("说明", "Notes"), widths: NOTES, headRows: 1, rows: [[say("说明", "Notes"), null], ...about], paper: "A4" },
  ]);
}

/** A figure as CSV: the numbers first, so that programs read them as they stand, then an empty line and what they are. */
export function writeFigureCsv(sheet: ExportSheet, taking: Taking): Uint8Array {
  const { head, rows } = flattenSheet(sheet, taking.language);
  const lines = [head, ...rows, [], ...figureAbout(sheet, taking), ...cellLegend(taking.language)];
  return new TextEncoder().encode(csvText(lines));
}
