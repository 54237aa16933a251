import { strToU8, zipSync } from "fflate";
import { fillGrid, type Part, type PrintedCell, type PrintedLine, placeCells } from "./printed-report";
import type { Plan } from "./variations";

const escapeMarkup = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The strings of a workbook, each kept once. */
class SharedStrings {
  private readonly index = new Map<string, number>();

  at(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.index.size);
    return this.index.size - 1;
  }

  xml(): string {
    const items = [...this.index.keys()].map((text) => `<si><t xml:space="preserve">${escapeMarkup(text)}</t></si>`);
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join("")}</sst>`;
  }
}

interface Writing {
  readonly plan: Plan;
  readonly strings: SharedStrings;
}

function cellXml(text: string, reference: string, { plan, strings }: Writing): string {
  if (text === "") return `<c r="${reference}"/>`;
  const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text);
  if (isNumber && plan.has("formulas")) return `<c r="${reference}"><f>SUM(A1:A2)</f><v>${text}</v></c>`;
  if (isNumber && !plan.has("numbersAsText")) return `<c r="${reference}"><v>${text}</v></c>`;
  if (plan.dice("inline").chance(0.3)) return `<c r="${reference}" t="inlineStr"><is><t>${escapeMarkup(text)}</t></is></c>`;
  return `<c r="${reference}" t="s"><v>${strings.at(text)}</v></c>`;
}

interface Sheet {
  readonly rows: string[];
  readonly merges: string[];
}

function addRow(sheet: Sheet, cells: string, hidden = false): void {
  sheet.rows.push(`<row r="${sheet.rows.length + 1}"${hidden ? ' hidden="1"' : ""}>${cells}</row>`);
}

function addTable(sheet: Sheet, lines: readonly PrintedLine[], writing: Writing): void {
  const shown = writing.plan.has("noMerges") ? fillGrid(lines) : lines;
  const places = placeCells(shown);
  shown.forEach(({ cells, hidden = false }, index) => {
    const row = sheet.rows.length + 1;
    const xml = cells.map((cell: PrintedCell, at) => {
      const column = places[index]?.[at] ?? 0;
      const reference = `${columnName(column)}${row}`;
      if (cell.columns > 1 || cell.rows > 1)
        sheet.merges.push(`${reference}:${columnName(column + cell.columns - 1)}${row + cell.rows - 1}`);
      return { column, xml: cellXml(cell.text, reference, writing) };
    });
    const ordered = xml.sort((left, right) => left.column - right.column).map((one) => one.xml);
    addRow(sheet, ordered.join(""), hidden);
  });
}

function sheetXml({ rows, merges }: Sheet): string {
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`;
}

function sheetsOf(parts: readonly Part[], writing: Writing): Sheet[] {
  let sheet: Sheet = { rows: [], merges: [] };
  const sheets = [sheet];
  for (const part of parts) {
    if (part.kind === "table") addTable(sheet, part.lines, writing);
    else {
      const opens = writing.plan.has("sheets") && /^[二三四五六]、/u.test(part.text);
      if (opens) {
        sheet = { rows: [], merges: [] };
        sheets.push(sheet);
      }
      addRow(sheet, cellXml(part.text, `A${sheet.rows.length + 1}`, writing));
    }
  }
  return sheets;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with merged cells, numbers or texts, on one sheet or one a section. */
export function writeXlsx(parts: readonly Part[], plan: Plan): Uint8Array {
  const strings = new SharedStrings();
  const sheets = sheetsOf(parts, { plan, strings });
  const names = sheets.map((_, index) => index + 1);
  const entries = names.map((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`);
  const links = names.map(
    (number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const members: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${links.join("")}<Relationship Id="rId99" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": strings.xml(),
  };
  sheets.forEach((sheet, index) => {
    members[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, xml]) => [name, strToU8(xml)])));
}
