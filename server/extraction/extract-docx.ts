import { SaxesParser, type SaxesTagPlain } from "saxes";
import { listMembers, type Member, readMemberBytes } from "./archive";
import { DocxReader } from "./docx-reader";
import type { Extracted } from "./extracted";
import { RefusedFile, refuse } from "./refusals";

function checkMembers(members: ReadonlyMap<string, Member>): Member {
  for (const name of members.keys()) if (/vbaProject|vbaData|\.bin$/iu.test(name) && /vba/iu.test(name)) refuse("hostile.macros");
  return members.get("word/document.xml") ?? refuse("damaged");
}

/** Empty elements of pure formatting: two thirds of what a word processor writes, and nothing a reader of figures needs. */
const formatting = new RegExp(
  `<w:(?:${[
    "rFonts|sz|szCs|b|bCs|i|iCs|u|color|highlight|kern|lang|spacing|w|fitText|snapToGrid|rStyle|rtl",
    "pStyle|jc|ind|bidi|widowControl|keepNext|keepLines|adjustRightInd|autoSpaceDE|autoSpaceDN|wordWrap|overflowPunct|outlineLvl",
    "tcW|vAlign|noWrap|shd|top|left|bottom|right|insideH|insideV|trHeight|cantSplit|gridCol|tblW|tblLayout",
  ].join("|")})(?:\\s+[\\w:]+="[^"<>]*")*\\s*/>`,
  "g",
);
/** Property lists left empty thereby. */
const emptyProperties = /<w:(rPr|pPr)><\/w:\1>/g;

/** The XML as text, formatting left out. ASCII stands for itself in UTF-8, so the formatting goes before the costly decoding. */
function decodeWithoutFormatting(bytes: Uint8Array): string {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const kept = Buffer.from(ascii.replace(formatting, "").replace(emptyProperties, ""), "latin1");
  return new TextDecoder("utf-8", { fatal: true }).decode(kept);
}

/** A docx file: the body's paragraphs and tables, by one streaming pass over word/document.xml. */
export function extractDocx(bytes: Uint8Array): Extracted {
  const members = listMembers(bytes);
  const main = readMemberBytes(bytes, checkMembers(members));
  const reader = new DocxReader();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => refuse("hostile"));
  parser.on("opentag", (tag: SaxesTagPlain) => reader.open(tag.name, tag.attributes));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("closetag", (tag) => reader.close(tag.name));
  try {
    parser.write(decodeWithoutFormatting(main)).close();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    refuse("damaged");
  }
  return { document: { format: "docx", blocks: reader.finish() }, pictures: reader.pictures };
}
