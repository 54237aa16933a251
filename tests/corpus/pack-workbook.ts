import { strToU8, zipSync } from "fflate";
import { type Part, reportParts } from "./render-report";

/** A sheet to write: rows of cell texts (null leaves a cell out) and the references of its merged cells. */
export interface SheetToPack {
  readonly name: string;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges?: readonly string[];
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly hiddenRows?: readonly number[];
  /** XML that stands before the rows, such as columns. */
  readonly before?: string;
}

const escapeXml = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");

/** The letters of a column counted from 0. */
function lettersOf(column: number): string {
  return (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A cell: numbers as numbers, `<…` as the cell's own XML, everything else as inline text. */
function cellXml(text: string, reference: string): string {
  if (text.startsWith("<")) return text.replace("<c", `<c r="${reference}"`);
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [], before = "" }: SheetToPack): string {
  const data = rows.map((cells, row) => {
    const xml = cells.map((text, column) => (text === null || text === "" ? "" : cellXml(text, `${lettersOf(column)}${row + 1}`)));
    return `<row r="${row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ""}>${xml.join("")}</row>`;
  });
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  return `<worksheet>${before}<sheetData>${data.join("")}</sheetData>${merged}</worksheet>`;
}

/** An xlsx workbook with the sheets given; `more` are further members. */
export function packWorkbook(sheets: readonly SheetToPack[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = sheets.map(
    ({ name, state = "visible" }, i) => `<sheet name="${escapeXml(name)}" state="${state}" sheetId="${i + 1}" r:id="r${i}"/>`,
  );
  const links = sheets.map((_, i) => `<Relationship Id="r${i}" Type="http://x/worksheet" Target="worksheets/sheet${i}.xml"/>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="http://r"><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i}.xml`, sheetXml(sheet)])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** The sample report on one sheet: a paragraph a row, tables with their merged cells. */
export function renderWorkbook(parts: readonly Part[] = reportParts()): Uint8Array {
  const rows: (string | null)[][] = [];
  const merges: string[] = [];
  for (const part of parts) {
    if ("paragraph" in part) {
      rows.push([part.paragraph]);
      continue;
    }
    const first = rows.length;
    const taken = new Set<string>();
    part.table.forEach((cells, index) => {
      const row: (string | null)[] = [];
      let column = 0;
      for (const { text, columns = 1, rows: down = 1 } of cells) {
        while (taken.has(`${index} ${column}`)) column += 1;
        row[column] = text;
        if (columns > 1 || down > 1)
          merges.push(`${lettersOf(column)}${first + index + 1}:${lettersOf(column + columns - 1)}${first + index + down}`);
        for (let r = index; r < index + down; r++) for (let c = column; c < column + columns; c++) taken.add(`${r} ${c}`);
      }
      rows.push(Array.from(row, (text) => text ?? null));
    });
  }
  return packWorkbook([{ name: "Sheet1", rows, merges }]);
}
