import { SaxesParser, type SaxesTagPlain } from "saxes";
import { listMembers, type Member, readMemberBytes } from "./archive";
import { DocxReader } from "./docx-reader";
import { type Extracted, limits } from "./extracted";
import { RefusedFile, refuse } from "./refusals";

function checkMembers(members: ReadonlyMap<string, Member>): Member {
  for (const name of members.keys()) if (/vbaProject|vbaData|\.bin$/iu.test(name) && /vba/iu.test(name)) refuse("hostile.macros");
  return members.get("word/document.xml") ?? refuse("damaged");
}

/** A docx file: the body's paragraphs and tables, by one streaming pass over word/document.xml. */
export function extractDocx(bytes: Uint8Array): Extracted {
  const members = listMembers(bytes);
  const main = readMemberBytes(bytes, checkMembers(members));
  const xml = new TextDecoder().decode(main);
  if (xml.length > limits.documentBytes) refuse("tooLarge");
  const reader = new DocxReader();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => refuse("hostile"));
  parser.on("opentag", (tag: SaxesTagPlain) => reader.open(tag.name, tag.attributes));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("closetag", (tag) => reader.close(tag.name));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    refuse("damaged");
  }
  return { document: { format: "docx", blocks: reader.finish() }, pictures: reader.pictures };
}
