import { strToU8, zipSync } from "fflate";
import { fillGrid, type Part, type PrintedCell, type PrintedLine, placeCells } from "./printed-report";
import type { Plan } from "./variations";

const escapeMarkup = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const textRun = (text: string) => `<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;

function runs(text: string, plan: Plan): string {
  const split = plan.has("splitRuns");
  const line = (part: string) => (split && part.length > 1 ? textRun(part.slice(0, 1)) + textRun(part.slice(1)) : textRun(part));
  const old = plan.has("trackedChanges") && text !== "" ? '<w:del w:id="1" w:author="a"><w:r><w:delText>88</w:delText></w:r></w:del>' : "";
  return old + text.split("\n").map(line).join("<w:r><w:br/></w:r>");
}

function cellXml(text: string, columns: number, { merge, plan }: { merge: string; plan: Plan }): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr><w:p>${text === "" ? "" : runs(text, plan)}</w:p></w:tc>`;
}

interface Reaching {
  readonly column: number;
  readonly columns: number;
  left: number;
}

function rowXml(one: PrintedLine, places: readonly number[], context: { reaching: Reaching[]; plan: Plan }): string {
  const { reaching, plan } = context;
  const cells = one.cells.map((cell: PrintedCell, index) => ({ cell, column: places[index] ?? 0 }));
  const continued = reaching.filter(({ left }) => left > 0);
  const all = [
    ...cells.map(({ cell, column }) => ({
      column,
      xml: cellXml(cell.text, cell.columns, { merge: cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : "", plan }),
    })),
    ...continued.map(({ column, columns }) => ({ column, xml: cellXml("", columns, { merge: "<w:vMerge/>", plan }) })),
  ].sort((left, right) => left.column - right.column);
  for (const span of continued) span.left -= 1;
  for (const { cell, column } of cells) if (cell.rows > 1) reaching.push({ column, columns: cell.columns, left: cell.rows - 1 });
  const gone = one.hidden ? '<w:trPr><w:del w:id="2" w:author="a"/></w:trPr>' : "";
  return `<w:tr>${gone}${all.map(({ xml }) => xml).join("")}</w:tr>`;
}

function tableXml(lines: readonly PrintedLine[], plan: Plan): string {
  const shown = plan.has("noMerges") ? fillGrid(lines) : lines;
  const places = placeCells(shown);
  const reaching: Reaching[] = [];
  return `<w:tbl>${shown.map((one, index) => rowXml(one, places[index] ?? [], { reaching, plan })).join("")}</w:tbl>`;
}

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A docx file with merged cells as Word writes them. */
export function writeDocx(parts: readonly Part[], plan: Plan): Uint8Array {
  const content = parts
    .map((part) => (part.kind === "paragraph" ? `<w:p>${runs(part.text, plan)}</w:p>` : tableXml(part.lines, plan)))
    .join("");
  const nested = `<w:tbl><w:tr><w:tc>${content}<w:p/></w:tc></w:tr></w:tbl>`;
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${plan.has("nested") ? nested : content}</w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes),
    "_rels/.rels": strToU8(relations),
    "word/document.xml": strToU8(document),
  });
}
