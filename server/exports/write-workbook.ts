import { strToU8, zipSync } from "fflate";

export type CellValue = string | number | null;

/** A sheet to be written: texts stay texts and numbers numbers, whatever they look like. */
export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters; as many as there are columns. */
  readonly widths: readonly number[];
  /** Rows at the top that are headings and stay in view. */
  readonly headRows: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A cell holds no more characters than this. */
const LONGEST = 32_767;

/** Points: of a line of text, and of the highest row there can be. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;

const styleNumbers = { plain: 0, head: 1, quoted: 2 } as const;
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const styles = `<styleSheet ${namespace}><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">${xf("", 0, 0)}${xf("", 1, 2)}${xf(' quotePrefix="1"', 0, 0)}</cellXfs></styleSheet>`;

function xf(more: string, font: number, fill: number): string {
  return `<xf fontId="${font}" fillId="${fill}" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"${more}><alignment horizontal="left" vertical="top" wrapText="1"/></xf>`;
}

/** Characters XML cannot hold are left out. */
function escapeMarkup(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Text that a spreadsheet could take for a formula is marked as text, so that it stays one even when it is edited. */
function styleOf(value: CellValue, isHead: boolean): number {
  if (isHead) return styleNumbers.head;
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? styleNumbers.quoted : styleNumbers.plain;
}

function cellXml(value: CellValue, reference: string, isHead: boolean): string {
  if (value === null || value === "") return "";
  const style = styleOf(value, isHead);
  if (typeof value === "number") return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(value.slice(0, LONGEST))}</t></is></c>`;
}

/** The height in points that shows every line of a row: not every program works it out by itself. Han characters are two wide. */
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, column) => {
    const printed = typeof value === "string" ? value.split("\n") : [""];
    const room = Math.max(1, (widths[column] ?? 10) - 1);
    return printed.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil([...line].reduce((wide, sign) => wide + (sign > "\u2000" ? 2 : 1), 0) / room)),
      0,
    );
  });
  return Math.min(HIGHEST, LINE_HEIGHT * Math.max(1, ...lines) + 3);
}

function sheetXml({ widths, headRows, rows }: WorkbookSheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");
  const pane = headRows > 0 ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` : "";
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cellXml(value, `${columnName(column)}${at + 1}`, at < headRows));
    return `<row r="${at + 1}" ht="${heightOf(row, widths)}" customHeight="1">${cells.join("")}</row>`;
  });
  const setup =
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>';
  const view = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${declaration}<worksheet ${namespace}>${view}<cols>${columns}</cols><sheetData>${lines.join("")}</sheetData>${setup}</worksheet>`;
}

/** An xlsx workbook of plain sheets. No cell is ever a formula. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const parts = sheets.map((sheet, at) => ({ name: escapeMarkup(sheet.name.slice(0, 31)), number: at + 1, xml: sheetXml(sheet) }));
  const officeType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const types = parts.map(
    ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${officeType}.worksheet+xml"/>`,
  );
  const listed = parts.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const linked = parts.map(({ number }) => relation(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`));
  const text = (xml: string) => strToU8(xml);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": text(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${officeType}.styles+xml"/>${types.join("")}</Types>`,
    ),
    "_rels/.rels": text(relationsXml([relation("rId1", "officeDocument", "xl/workbook.xml")])),
    "xl/workbook.xml": text(`${declaration}<workbook ${namespace} xmlns:r="${relations}"><sheets>${listed.join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": text(relationsXml([...linked, relation("rIdStyles", "styles", "styles.xml")])),
    "xl/styles.xml": text(`${declaration}${styles}`),
  };
  for (const { number, xml } of parts) files[`xl/worksheets/sheet${number}.xml`] = text(xml);
  return zipSync(files, { level: 6 });
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
}

function relationsXml(all: readonly string[]): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}
