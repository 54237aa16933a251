import type { Extracted } from "../extracted";
import { refuse } from "../refusals";
import { CompoundFile } from "./compound-file";
import { blocksOfWord } from "./word-blocks";
import { wordParagraphs } from "./word-paragraphs";
import { characterBytes, paragraphBytes, propertyRuns } from "./word-properties";
import { readWordText } from "./word-text";

const WORD = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Word 97, the first version whose parts stand where they are looked for here. */
const OLDEST = 0xc1;
const TEXT_LENGTH = 0x4c;
const CHARACTERS = 0xfa;
const PARAGRAPHS = 0x102;
const COMPLEX_PART = 0x1a2;

/** A part of the table stream, by where the header keeps its offset and length. */
function partOf(header: Buffer, table: Uint8Array, at: number): Uint8Array {
  const from = header.readUInt32LE(at);
  const to = from + header.readUInt32LE(at + 4);
  return to <= table.length ? table.subarray(from, to) : refuse("damaged");
}

/**
 * A Word 97-2003 file (doc, or wps of the same inside): the main text with its tables. Cells and rows come from the properties
 * of the paragraph marks, spans from the rows' definitions, so that an empty cell stays one.
 */
export function extractDoc(bytes: Uint8Array): Extracted {
  const file = new CompoundFile(bytes);
  const document = file.stream("WordDocument") ?? refuse("damaged");
  const header = Buffer.from(document.subarray(0, 0x400));
  if (header.length < COMPLEX_PART + 8 || header.readUInt16LE(0) !== WORD) refuse("damaged");
  const flags = header.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0) refuse("encrypted");
  if (header.readUInt16LE(2) < OLDEST) refuse("formatNotYet.oldWord");
  const table = file.stream((flags & SECOND_TABLE) !== 0 ? "1Table" : "0Table") ?? refuse("damaged");
  const text = readWordText(document, partOf(header, table, COMPLEX_PART), header.readUInt32LE(TEXT_LENGTH));
  const streams = { document, data: file.stream("Data") ?? new Uint8Array() };
  const paragraphs = propertyRuns(streams, partOf(header, table, PARAGRAPHS), paragraphBytes);
  const characters = propertyRuns(streams, partOf(header, table, CHARACTERS), characterBytes);
  const pictures = text.text.split("\u0001").length - 1;
  return { document: { format: "doc", blocks: blocksOfWord(wordParagraphs(text, paragraphs, characters)) }, pictures };
}
