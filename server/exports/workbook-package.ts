import { strToU8, zipSync } from "fflate";

/** A worksheet as it goes into the package: its name (at most 31 characters) and the XML inside <worksheet>. */
export interface PackedSheet {
  readonly name: string;
  readonly xml: string;
}

export const spreadsheetNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const officeType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Files in the package carry this date: the same sheets give the same bytes. */
const packedOn = new Date(2000, 0, 1);

/** Text for XML; characters it cannot hold are left out. */
export function escapeMarkup(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A, B, … Z, AA for columns counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** An xlsx package of worksheets. `styles` is the XML of the style sheet, `more` what follows the sheets in the workbook. */
export function packWorkbook(sheets: readonly PackedSheet[], { styles, more = "" }: { styles: string; more?: string }): Uint8Array {
  const parts = sheets.map(({ name, xml }, at) => ({ name: escapeMarkup(name.slice(0, 31)), number: at + 1, xml }));
  const types = parts.map(
    ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${officeType}.worksheet+xml"/>`,
  );
  const listed = parts.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const linked = parts.map(({ number }) => relation(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`));
  const text = (xml: string) => strToU8(declaration + xml);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": text(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${officeType}.styles+xml"/>${types.join("")}</Types>`,
    ),
    "_rels/.rels": text(relationsXml([relation("rId1", "officeDocument", "xl/workbook.xml")])),
    "xl/workbook.xml": text(
      `<workbook ${spreadsheetNamespace} xmlns:r="${relations}"><sheets>${listed.join("")}</sheets>${more}</workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": text(relationsXml([...linked, relation("rIdStyles", "styles", "styles.xml")])),
    "xl/styles.xml": text(styles),
  };
  for (const { number, xml } of parts)
    files[`xl/worksheets/sheet${number}.xml`] = text(`<worksheet ${spreadsheetNamespace}>${xml}</worksheet>`);
  return zipSync(files, { level: 6, mtime: packedOn });
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
}

function relationsXml(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}
