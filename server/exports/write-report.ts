import { printValue } from "@/domain/facts/print-value";
import type { TableId } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import type { PrintedBox, PrintedTable } from "@/domain/form/printed-table";
import { sections } from "@/domain/form/sections";
import {
  type Docx,
  fontOf,
  fonts,
  MM,
  officialParagraph,
  printableText,
  SIZE_2,
  SIZE_SMALL_5,
  TEXT_WIDTH,
  writeOfficialPage,
} from "./official-page";
import { type OfficialReport, officialHeading, officialTitle } from "./official-report";

/** The report as a Word document in the statutory layout on the page of GB/T 9704. The same report gives the same bytes. */
export async function writeReport(report: OfficialReport): Promise<Uint8Array> {
  const docx = await import("docx");
  const title = officialTitle(report);
  const parts = [
    titleParagraph(docx, report),
    officialParagraph(docx, "", { indent: 0 }),
    ...report.preface.map((text) => officialParagraph(docx, text)),
    ...sections.flatMap(({ id, table }) => [
      officialParagraph(docx, officialHeading(id), { font: fonts.heading, keepNext: true }),
      ...(table ? [wordTable(docx, table, report)] : []),
      ...(report.prose[id] ?? []).map((text) => proseParagraph(docx, text)),
    ]),
  ];
  return writeOfficialPage(docx, { title, creator: report.bodyName }, parts);
}

/** The body on a line of its own where the title takes two, so that no word is cut. */
function titleParagraph(docx: Docx, { bodyName, year }: OfficialReport) {
  const rest = officialTitle({ bodyName: "", year });
  const isLong = bodyName.length + rest.length > TITLE_LINE;
  return titleLine(docx, bodyName, isLong ? { below: rest } : { behind: rest });
}

/** A title in the middle, with what stands behind it on the same line or below it on the next. */
export function titleLine(
  { Paragraph, TextRun, LineRuleType }: Docx,
  text: string,
  { behind = "", below = "" }: { readonly behind?: string; readonly below?: string } = {},
) {
  const look = { font: fontOf(fonts.title), size: SIZE_2 };
  const more = behind === "" ? [] : [new TextRun({ ...look, text: printableText(behind) })];
  const next = below === "" ? [] : [new TextRun({ ...look, text: printableText(below), break: 1 })];
  return new Paragraph({
    alignment: "center",
    spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [new TextRun({ ...look, text: printableText(text) }), ...more, ...next],
  });
}

/** Characters of 二号 on one line. */
const TITLE_LINE = 21;
const LONGEST_SUBHEADING = 28;

/** （一）主动公开情况 on a line of its own is a heading of the second rank, 楷体. */
function proseParagraph(docx: Docx, text: string) {
  const isSubheading = /^[（(][一二三四五六七八九十]+[）)]/u.test(text) && text.length <= LONGEST_SUBHEADING && !/[。；;]/u.test(text);
  return officialParagraph(docx, text, isSubheading ? { font: fonts.second, keepNext: true } : {});
}

/** What a table is printed of: the form it is laid out by, and the values of its cells. */
type PrintedValues = Pick<OfficialReport, "editions" | "values">;

/** Widths of the columns of labels, in millimetres: 表三 has two narrow ones for its groups. */
const labelWidths: Readonly<Record<number, readonly number[]>> = { 0: [], 1: [50], 3: [7, 15, 46] };

function columnWidths({ labelColumns, valueColumns }: PrintedTable): readonly number[] {
  const labels = (labelWidths[labelColumns] ?? []).map((width) => Math.round(width * MM));
  const rest = TEXT_WIDTH - labels.reduce((sum, width) => sum + width, 0);
  return [...labels, ...Array.from({ length: valueColumns }, () => Math.floor(rest / valueColumns))];
}

/** A statutory table in the layout of its form; cells without a value are blank. */
export function wordTable(docx: Docx, name: TableId, report: PrintedValues) {
  const table = printTable(editionById(report.editions[name]).tables[name]);
  const { Table, TableRow, WidthType, TableLayoutType } = docx;
  const widths = columnWidths(table);
  const row = (boxes: readonly PrintedBox[], isHead: boolean) =>
    new TableRow({ cantSplit: true, tableHeader: isHead, children: boxes.map((box) => wordCell(docx, box, report)) });
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: "center",
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    rows: [...table.head.map((boxes) => row(boxes, true)), ...table.body.map(({ boxes }) => row(boxes, false))],
  });
}

function wordCell({ Paragraph, TableCell, TextRun, LineRuleType, VerticalAlignTable }: Docx, box: PrintedBox, { values }: PrintedValues) {
  const text = box.kind === "value" ? printValue(values[box.cell.id] ?? null) : box.text;
  // Numbered items of 表三 begin at the left, as the form prints them.
  const isItem = box.kind === "label" && /^(?:（.）|\d\.)/u.test(text);
  return new TableCell({
    columnSpan: box.columns,
    rowSpan: "rows" in box ? box.rows : 1,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isItem ? "left" : "center",
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
        children: [new TextRun({ text: printableText(text), font: fontOf(fonts.table), size: SIZE_SMALL_5 })],
      }),
    ],
  });
}
