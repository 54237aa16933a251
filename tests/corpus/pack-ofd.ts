import { strToU8, zipSync } from "fflate";
import { drawReport } from "./render-pdf";
import type { Part } from "./render-report";

const MILLIMETRES = 25.4 / 72;
const PAGE = { width: 210, height: 297 } as const;
const mm = (points: number) => Number((points * MILLIMETRES).toFixed(3));
const escapeXml = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const part = (name: string, inner: string, attributes = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016" ${attributes}>${inner}</ofd:${name}>`;

/** How the steps between characters are written: each on its own, in groups, or left to the font. */
export type Steps = "each" | "groups" | "none";

const stepOf = (character: string, size: number) => mm(character > "\u2e7f" || "“”（）".includes(character) ? size : size / 2);

function deltas(text: string, size: number, steps: Steps): string {
  const own = [...text].slice(0, -1).map((character) => stepOf(character, size));
  if (steps === "none" || own.length === 0) return "";
  if (steps === "each") return ` DeltaX="${own.join(" ")}"`;
  const groups: { count: number; step: number }[] = [];
  for (const step of own) {
    const last = groups[groups.length - 1];
    if (last?.step === step) last.count += 1;
    else groups.push({ count: 1, step });
  }
  return ` DeltaX="${groups.map(({ count, step }) => (count > 1 ? `g ${count} ${step}` : step)).join(" ")}"`;
}

/** Text whose base line begins `x` and `y` millimetres from the page's upper left corner, `size` in points. */
export function ofdText(text: string, { x, y, size = 9, steps = "groups" as Steps, attributes = "" }: OfdText): string {
  const height = mm(size);
  const box = `${x} ${(y - height).toFixed(3)} ${(height * text.length).toFixed(3)} ${(height * 1.3).toFixed(3)}`;
  const code = `<ofd:TextCode X="0" Y="${height}"${deltas(text, size, steps)}>${escapeXml(text)}</ofd:TextCode>`;
  return `<ofd:TextObject ID="1" Boundary="${box}" Font="2" Size="${height}" ${attributes}>${code}</ofd:TextObject>`;
}

interface OfdText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly steps?: Steps;
  readonly attributes?: string;
}

/** A stroked box, in millimetres. */
export function ofdBox(x: number, y: number, width: number, height: number): string {
  const data = `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`;
  return `<ofd:PathObject ID="1" Boundary="${x} ${y} ${width} ${height}" LineWidth="0.2"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

interface OfdFile {
  /** What a page draws behind its own objects. */
  readonly template?: string;
  /** Further members of the archive. */
  readonly more?: Readonly<Record<string, string>>;
}

/** An OFD file of pages, each given by its objects. */
export function packOfd(pages: readonly string[], { template, more = {} }: OfdFile = {}): Uint8Array {
  const listed = pages.map((_, index) => `<ofd:Page ID="${10 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("");
  const templates = template === undefined ? "" : '<ofd:TemplatePage ID="5" BaseLoc="/Doc_0/Tpls/Content.xml"/>';
  const area = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea>`;
  const used = template === undefined ? "" : '<ofd:Template TemplateID="5"/>';
  const content = (objects: string, uses: string) =>
    part("Page", `${uses}<ofd:Content><ofd:Layer ID="2">${objects}</ofd:Layer></ofd:Content>`);
  const members: Record<string, string> = {
    "OFD.xml": part("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>", 'Version="1.0" DocType="OFD"'),
    "Doc_0/Document.xml": part("Document", `<ofd:CommonData>${area}${templates}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages>`),
    ...Object.fromEntries(pages.map((objects, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, content(objects, used)])),
    ...(template === undefined ? {} : { "Doc_0/Tpls/Content.xml": content(template, "") }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, xml]) => [name, strToU8(xml)])));
}

const shown = /^BT \/F ([\d.]+) Tf ([\d.]+) ([\d.]+) Td <([0-9a-f]*)> Tj ET$/u;
const boxed = /^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re S$/u;
const HEIGHT = 842;

/** A page of the PDF's drawing operators as objects of an OFD page. */
function objectsOf(page: string, steps: Steps): string {
  return page
    .split("\n")
    .map((operator) => {
      const [, size, x, y, hex] = shown.exec(operator) ?? [];
      if (hex !== undefined) {
        const text = Buffer.from(hex, "hex").swap16().toString("utf16le");
        return ofdText(text, { x: mm(Number(x)), y: mm(HEIGHT - Number(y)), size: Number(size), steps });
      }
      const [left = 0, bottom = 0, width = 0, height = 0] = (boxed.exec(operator) ?? []).slice(1).map(Number);
      return ofdBox(mm(left), mm(HEIGHT - bottom - height), mm(width), mm(height));
    })
    .join("");
}

/** The sample report as an OFD file with ruled tables, broken over pages. */
export function renderOfd({ steps = "groups" as Steps, parts }: { steps?: Steps; parts?: readonly Part[] } = {}): Uint8Array {
  return packOfd(drawReport(parts).map((page) => objectsOf(page, steps)));
}
