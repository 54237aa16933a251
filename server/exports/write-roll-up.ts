import { csvText } from "@/domain/export/csv-text";
import { cellById } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { RollUpView } from "../rollup/roll-up-view";
import { fonts, officialParagraph, writeOfficialPage } from "./official-page";
import { officialHeading } from "./official-report";
import type { OfficialSum } from "./official-sum";
import { titleLine, wordTable } from "./write-report";
import { writeFilledTables } from "./write-template";

/** A roll-up as a Word document: the statutory tables on the official page, and 说明 behind them. */
export async function writeRollUpDocument(sum: OfficialSum, creator: string): Promise<Uint8Array> {
  const docx = await import("docx");
  const parts = [
    titleLine(docx, sum.title),
    officialParagraph(docx, sum.subtitle, { font: fonts.second, align: "center", indent: 0 }),
    officialParagraph(docx, "", { indent: 0 }),
    ...sections.flatMap(({ id, table }) =>
      table ? [officialParagraph(docx, officialHeading(id), { font: fonts.heading, keepNext: true }), wordTable(docx, table, sum)] : [],
    ),
    officialParagraph(docx, "", { indent: 0 }),
    officialParagraph(docx, "说明", { font: fonts.heading, keepNext: true }),
    ...sum.about.map(([label, text]) => officialParagraph(docx, `${label}：${text}`)),
  ];
  return writeOfficialPage(docx, { title: sum.title, creator }, parts);
}

/** A roll-up as a workbook: 说明, then each statutory table laid out on a sheet of its own. */
export function writeRollUpWorkbook(sum: OfficialSum): Uint8Array {
  return writeFilledTables({ ...sum, cover: "说明", lines: [sum.subtitle, ...sum.about.map(([label, text]) => `${label}：${text}`)] });
}

/** A roll-up as CSV, one line for each cell with its own coverage; then an empty line and what the numbers rest on. */
export function writeRollUpCsv(view: RollUpView, sum: OfficialSum, language: "zh" | "en"): Uint8Array {
  const head = {
    zh: ["表", "项目", "栏目", "单元格", "单位", "合计", "已填部分相加", "已填机关", "相加机关", "应有机关"],
    en: ["Table", "Row", "Column", "Cell id", "Unit", "Total", "Stated part", "Stating it", "Included", "Expected"],
  }[language];
  const { included, expected } = view.coverage;
  const rows = view.cells.map((cell, at) => {
    const found = cellById(cell);
    const whole = sum.values[cell] ?? null;
    const unit = found?.kind === "money" ? "万元" : "件";
    const stated = view.sums[at] ?? null;
    return [
      found?.table ?? "",
      found?.row.label ?? "",
      found?.column.label ?? "",
      cell,
      unit,
      whole,
      stated,
      view.counts[at] ?? 0,
      included,
      expected,
    ];
  });
  return new TextEncoder().encode(csvText([head, ...rows, [], [sum.title], [sum.subtitle], ...sum.about]));
}
