import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Twentieths of a point in a millimetre. */
export const MM = 1440 / 25.4;
/** Sizes in half points: 二号, 三号, 四号, 小五; one line of the page of 22 lines takes 28.95 points. */
const [SIZE_3, SIZE_4] = [32, 28];
export const [SIZE_2, SIZE_SMALL_5] = [44, 18];
const LINE = 579;
/** Two characters of 三号. */
export const INDENT = 640;

/** Margins in millimetres as GB/T 9704 sets them; the text is 156 mm wide. */
const margins = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** Width of the text in twentieths of a point. */
export const TEXT_WIDTH = Math.round((210 - margins.left - margins.right) * MM);

export const fonts = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading: "黑体",
  second: "楷体_GB2312",
  table: "宋体",
  digits: "Times New Roman",
} as const;

/** What stands in for an official font where it is not installed. */
const substitutes: readonly (readonly [font: string, other: string])[] = [
  [fonts.title, "华文中宋"],
  [fonts.body, "仿宋"],
  [fonts.heading, "SimHei"],
  [fonts.second, "楷体"],
];

export type Docx = typeof import("docx");
type Part = InstanceType<Docx["Paragraph"]> | InstanceType<Docx["Table"]>;

export const fontOf = (eastAsia: string) => ({ ascii: fonts.digits, hAnsi: fonts.digits, cs: fonts.digits, eastAsia });

export interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly indent?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
}

/** Characters XML cannot hold are left out. */
export function printableText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** A paragraph of the page: 仿宋 三号, two characters indented, unless told otherwise. */
export function officialParagraph({ Paragraph, TextRun, LineRuleType }: Docx, text: string, look: Look = {}) {
  const { font = fonts.body, size = SIZE_3, align = "left", indent = INDENT, right = 0, keepNext = false } = look;
  return new Paragraph({
    alignment: align,
    keepNext,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { firstLine: indent, right },
    children: [new TextRun({ text: printableText(text), font: fontOf(font), size })],
  });
}

/** What a document is and who made it. */
export interface PageOwner {
  readonly title: string;
  readonly creator: string;
}

/**
 * A Word document on the page of GB/T 9704: A4, margins 37/35/28/26 mm, 22 lines of 28 characters, page numbers. The same parts
 * always give the same bytes, so that a repeated act is known as one.
 */
export async function writeOfficialPage(docx: Docx, { title, creator }: PageOwner, children: readonly Part[]): Promise<Uint8Array> {
  const { Document, Footer, Packer } = docx;
  const margin = Object.fromEntries(Object.entries(margins).map(([side, width]) => [side, Math.round(width * MM)]));
  const document = new Document({
    ...{ title, creator, lastModifiedBy: creator },
    styles: { default: { document: { run: { font: fontOf(fonts.body), size: SIZE_3 } } } },
    sections: [
      {
        properties: {
          page: { size: { width: Math.round(210 * MM), height: Math.round(297 * MM) }, margin: { ...margin, footer: Math.round(28 * MM) } },
        },
        footers: { default: new Footer({ children: [pageNumber(docx)] }) },
        children: [...children],
      },
    ],
  });
  return finish(new Uint8Array(await Packer.toBuffer(document)));
}

/** — 1 — in the middle of the foot. */
function pageNumber({ Paragraph, TextRun, PageNumber }: Docx) {
  const run = { font: fontOf(fonts.table), size: SIZE_4 };
  return new Paragraph({ alignment: "center", children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })] });
}

const FONTS = "word/fontTable.xml";
const CORE = "docProps/core.xml";
/** Packed files carry this date: when the library was called says nothing about the document. */
const packedOn = new Date(2000, 0, 1);

/** Names the fonts to use where the official ones are not installed (the library writes an empty table), and takes the clock out. */
function finish(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = substitutes.map(
    ([font, other]) => `<w:font w:name="${font}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  const rewrite = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part)));
  };
  rewrite(FONTS, (xml) => xml.replace(/<w:fonts([^>]*?)(?:\/>|>[\s\S]*<\/w:fonts>)/, `<w:fonts$1>${entries.join("")}</w:fonts>`));
  rewrite(CORE, (xml) => xml.replace(/<dcterms:(created|modified)[\s\S]*?<\/dcterms:\1>/g, ""));
  return zipSync(parts, { mtime: packedOn });
}
