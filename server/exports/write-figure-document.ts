import type { ExportCell, ExportColumn, ExportSheet } from "@/domain/export/export-sheet";
import { printCell } from "@/domain/export/print-cell";
import { figureAbout, type Taking } from "./figure-about";
import { type Docx, fontOf, fonts, officialParagraph, printableText, SIZE_SMALL_5, TEXT_WIDTH, writeOfficialPage } from "./official-page";
import type { Picture } from "./png-picture";

/** Pixels of the text's width, 156 mm at 96 to the inch, and of the highest picture that leaves room for its caption. */
const PICTURE_WIDTH = 589;
const PICTURE_HEIGHT = 680;
/** 小四, for captions. */
const SIZE_SMALL_4 = 24;

/** A figure as a Word document: the finding in a sentence, the picture, the table, and what the numbers rest on. */
export async function writeFigureDocument(sheet: ExportSheet, picture: Picture | null, taking: Taking): Promise<Uint8Array> {
  const docx = await import("docx");
  const say = (zh: string, en: string) => ({ zh, en })[taking.language];
  return writeOfficialPage(docx, { title: sheet.title, creator: taking.by }, [
    officialParagraph(docx, sentence(sheet, taking.language)),
    ...(picture ? [pictureParagraph(docx, picture, sheet), caption(docx, `${say("图", "Figure")}　${sheet.subtitle}`)] : []),
    caption(docx, `${say("表", "Table")}　${sheet.subtitle}`, { keepNext: true }),
    numberTable(docx, sheet, taking),
    ...figureAbout(sheet, taking)
      .slice(2)
      .map(([label, text]) => smallParagraph(docx, `${label}${say("：", ": ")}${text}`)),
  ]);
}

/** The finding, and what it is measured against. */
function sentence({ title, base }: ExportSheet, language: Taking["language"]): string {
  const closed = (text: string) => (/[。.!！？?]$/u.test(text) ? text : `${text}${language === "zh" ? "。" : "."}`);
  return language === "zh" ? `${closed(title)}底数：${closed(base)}` : `${closed(title)} Base: ${closed(base)}`;
}

/** Line spacing by content: an exact one would cut the picture to the height of a line. */
function pictureParagraph({ Paragraph, ImageRun, LineRuleType }: Docx, { bytes, width, height }: Picture, sheet: ExportSheet) {
  const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const name = printableText(sheet.subtitle);
  return new Paragraph({
    alignment: "center",
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 60 },
    children: [
      new ImageRun({ type: "png", data: bytes, transformation, altText: { name, title: name, description: printableText(sheet.title) } }),
    ],
  });
}

function caption({ Paragraph, TextRun, LineRuleType }: Docx, text: string, { keepNext = false } = {}) {
  return new Paragraph({
    alignment: "center",
    keepNext,
    spacing: { line: 300, lineRule: LineRuleType.AUTO, before: 60, after: 60 },
    children: [new TextRun({ text: printableText(text), font: fontOf(fonts.heading), size: SIZE_SMALL_4 })],
  });
}

function smallParagraph({ Paragraph, TextRun, LineRuleType }: Docx, text: string) {
  return new Paragraph({
    spacing: { line: 280, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    children: [new TextRun({ text: printableText(text), font: fontOf(fonts.table), size: SIZE_SMALL_5 })],
  });
}

/** Names, in the first column, take twice the width of a number; other texts a half more. */
function columnWidths(columns: readonly ExportColumn[]): readonly number[] {
  const shares = columns.map(({ kind }, at) => (kind !== "text" ? 1 : at === 0 ? 2 : 1.5));
  const whole = shares.reduce<number>((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
}

function numberTable(docx: Docx, { columns, rows }: ExportSheet, { language }: Taking) {
  const { Table, TableRow, WidthType, TableLayoutType } = docx;
  const widths = columnWidths(columns);
  const unit = (text: string) => (text === "" ? [] : [language === "zh" ? `（${text}）` : `(${text})`]);
  const head = columns.map((column) => tableCell(docx, [column.label, ...unit(column.unit)], "center"));
  const rowOf = (cells: readonly ExportCell[]) =>
    columns.map((column, at) => tableCell(docx, printCell(cells[at] ?? null, column, language), column.kind === "text" ? "left" : "right"));
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: "center",
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: head }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: rowOf(cells) })),
    ],
  });
}

function tableCell(docx: Docx, lines: readonly string[], alignment: "left" | "center" | "right") {
  const { Paragraph, TableCell, TextRun, LineRuleType, VerticalAlignTable } = docx;
  const paragraph = (text: string) =>
    new Paragraph({
      alignment,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
      children: [new TextRun({ text: printableText(text), font: fontOf(fonts.table), size: SIZE_SMALL_5 })],
    });
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: (lines.length > 0 ? lines : [""]).map(paragraph) });
}
