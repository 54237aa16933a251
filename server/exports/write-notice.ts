import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Notice, NoticeItem } from "./notice";

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
/** Sizes in half points: 二号, 三号, 四号; one line of the page of 22 lines takes 28.95 points. */
const [SIZE_2, SIZE_3, SIZE_4] = [44, 32, 28];
const LINE = 579;
/** Two characters of 三号. */
const INDENT = 640;

const fonts = { title: "方正小标宋简体", body: "仿宋_GB2312", heading: "黑体", digits: "Times New Roman" } as const;

/** What stands in for an official font where it is not installed. */
const substitutes: readonly (readonly [font: string, other: string])[] = [
  [fonts.title, "华文中宋"],
  [fonts.body, "仿宋"],
  [fonts.heading, "SimHei"],
];

type Docx = typeof import("docx");

/** The notice as a Word document in the layout of GB/T 9704: A4, margins 37/35/28/26 mm, 22 lines of 28 characters. */
export async function writeNotice(notice: Notice): Promise<Uint8Array> {
  const docx = await import("docx");
  const { Document, Footer, Packer } = docx;
  const document = new Document({
    title: notice.title.join(""),
    styles: { default: { document: { run: { font: fontOf(fonts.body), size: SIZE_3 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: {
              top: Math.round(37 * MM),
              bottom: Math.round(35 * MM),
              left: Math.round(28 * MM),
              right: Math.round(26 * MM),
              footer: Math.round(28 * MM),
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber(docx)] }) },
        children: paragraphsOf(docx, notice),
      },
    ],
  });
  return withSubstitutes(new Uint8Array(await Packer.toBuffer(document)));
}

const fontOf = (eastAsia: string) => ({ ascii: fonts.digits, hAnsi: fonts.digits, cs: fonts.digits, eastAsia });

interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly indent?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
}

function paragraph({ Paragraph, TextRun, LineRuleType }: Docx, text: string, look: Look = {}) {
  const { font = fonts.body, size = SIZE_3, align = "left", indent = INDENT, right = 0, keepNext = false } = look;
  return new Paragraph({
    alignment: align,
    keepNext,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { firstLine: indent, right },
    children: [new TextRun({ text, font: fontOf(font), size })],
  });
}

function paragraphsOf(docx: Docx, notice: Notice) {
  const plain = (text: string) => paragraph(docx, text);
  const heading = (text: string) => paragraph(docx, text, { font: fonts.heading, keepNext: true });
  const blank = () => plain("");
  let number = 0;
  const item = ({ text, lines }: NoticeItem) => {
    number += 1;
    return [plain(`${number}. ${text}`), ...lines.map(plain)];
  };
  return [
    ...notice.title.map((line) => paragraph(docx, line, { font: fonts.title, size: SIZE_2, align: "center", indent: 0 })),
    blank(),
    paragraph(docx, notice.addressee, { indent: 0 }),
    plain(notice.opening),
    ...notice.sections.flatMap(({ heading: name, items }) => [heading(name), ...items.flatMap(item)]),
    heading(notice.closing.heading),
    ...notice.closing.paragraphs.map(plain),
    blank(),
    paragraph(docx, notice.sender, { align: "right", indent: 0, right: INDENT, keepNext: true }),
    paragraph(docx, notice.date, { align: "right", indent: 0, right: 2 * INDENT }),
  ];
}

/** — 1 — in the middle of the foot. */
function pageNumber({ Paragraph, TextRun, PageNumber }: Docx) {
  const run = { font: fontOf("宋体"), size: SIZE_4 };
  return new Paragraph({ alignment: "center", children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })] });
}

/** Names the fonts to use where the official ones are not installed; the library writes an empty table of fonts. */
function withSubstitutes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = "word/fontTable.xml";
  const table = parts[path];
  if (!table) return bytes;
  const entries = substitutes.map(
    ([font, other]) => `<w:font w:name="${font}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  const xml = strFromU8(table).replace(/<w:fonts([^>]*?)(?:\/>|>[\s\S]*<\/w:fonts>)/, `<w:fonts$1>${entries.join("")}</w:fonts>`);
  return zipSync({ ...parts, [path]: strToU8(xml) });
}
