import type { ShownDecimals } from "@/domain/export/flatten-sheet";
import { looksLikeFormula } from "@/domain/export/formula-text";
import { columnName, escapeMarkup, packWorkbook, spreadsheetNamespace } from "./workbook-package";

export type CellValue = string | number | null;

/** A sheet to be written: texts stay texts and numbers numbers, whatever they look like. */
export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters; as many as there are columns. */
  readonly widths: readonly number[];
  /** Rows at the top that are headings and stay in view. */
  readonly headRows: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns of numbers, flush right: decimals shown, 0 to 6, with grouping. The cell keeps the whole number. Null for other columns. */
  readonly decimals?: readonly (ShownDecimals | null)[];
  /** Printed across, all columns on one page; A3 unless told otherwise. */
  readonly paper?: "A3" | "A4";
}

/** A cell holds no more characters than this. */
const LONGEST = 32_767;

/** Points: of a line of text, and of the highest row there can be. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;

const styleNumbers = { plain: 0, head: 1, quoted: 2, number: 3 } as const;

/** One style for each number of decimals, behind those above. */
const MOST_DECIMALS = 6;
const places = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals);
const formatNumber = (decimals: number) => 164 + decimals;
const formats = places.map((n) => `<numFmt numFmtId="${formatNumber(n)}" formatCode="#,##0${n > 0 ? `.${"0".repeat(n)}` : ""}"/>`).join("");
const numbers = places
  .map((n) => xf(` numFmtId="${formatNumber(n)}" applyNumberFormat="1"`, { font: 0, fill: 0, align: "right" }))
  .join("");

const styles = `<styleSheet ${spreadsheetNamespace}><numFmts count="${places.length}">${formats}</numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${4 + places.length}">${xf("", { font: 0, fill: 0 })}${xf("", { font: 1, fill: 2 })}${xf(' quotePrefix="1"', { font: 0, fill: 0 })}${xf("", { font: 0, fill: 0, align: "right" })}${numbers}</cellXfs></styleSheet>`;

function xf(more: string, { font, fill, align = "left" }: { font: number; fill: number; align?: "left" | "right" }): string {
  return `<xf fontId="${font}" fillId="${fill}" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"${more}><alignment horizontal="${align}" vertical="top" wrapText="1"/></xf>`;
}

/** Text that a spreadsheet could take for a formula is marked as text, so that it stays one even when it is edited. */
function styleOf(value: CellValue, { isHead, decimals }: CellPlace): number {
  if (isHead) return styleNumbers.head;
  if (typeof value === "number" && decimals !== null)
    return decimals === "any" ? styleNumbers.number : styleNumbers.number + 1 + Math.min(MOST_DECIMALS, Math.max(0, decimals));
  return typeof value === "string" && looksLikeFormula(value) ? styleNumbers.quoted : styleNumbers.plain;
}

interface CellPlace {
  readonly reference: string;
  readonly isHead: boolean;
  readonly decimals: ShownDecimals | null;
}

function cellXml(value: CellValue, place: CellPlace): string {
  if (value === null || value === "") return "";
  const at = `r="${place.reference}" s="${styleOf(value, place)}"`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(value.slice(0, LONGEST))}</t></is></c>`;
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

function sheetXml({ widths, headRows, rows, decimals = [], paper = "A3" }: WorkbookSheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");
  const pane = headRows > 0 ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` : "";
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) =>
      cellXml(value, { reference: `${columnName(column)}${at + 1}`, isHead: at < headRows, decimals: decimals[column] ?? null }),
    );
    return `<row r="${at + 1}" ht="${heightOf(row, widths)}" customHeight="1">${cells.join("")}</row>`;
  });
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const setup = `${margins}<pageSetup paperSize="${paper === "A3" ? 8 : 9}" orientation="landscape" fitToHeight="0"/>`;
  const view = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${view}<cols>${columns}</cols><sheetData>${lines.join("")}</sheetData>${setup}`;
}

/** An xlsx workbook of plain sheets. No cell is ever a formula. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  return packWorkbook(
    sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) })),
    { styles },
  );
}
