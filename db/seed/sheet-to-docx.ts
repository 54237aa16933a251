import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { ReportSheet, SheetSection, SheetTable } from "./report-sheet";

/** A report as a Word document, its tables with the form's merged cells. The same sheet gives the same text and figures. */
export async function sheetToDocx(sheet: ReportSheet): Promise<Uint8Array> {
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun(sheet.title)] }),
    ...(sheet.watermark === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(sheet.watermark)] })]),
  ];
  const document = new Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: "SimSun", size: 21 } } } },
    sections: [{ children: [...head, ...sheet.sections.flatMap(sectionBlocks)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionBlocks({ heading, paragraphs, table }: SheetSection): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
    ...paragraphs.map((text) => new Paragraph({ indent: { firstLine: 420 }, children: [new TextRun(text)] })),
    ...(table ? [wordTable(table)] : []),
  ];
}

function wordTable(table: SheetTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, columns, rows }) =>
              new TableCell({
                columnSpan: columns,
                rowSpan: rows,
                children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })],
              }),
          ),
        }),
    ),
  });
}
