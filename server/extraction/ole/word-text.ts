import { limits } from "../extracted";
import { refuse } from "../refusals";

/** Characters of the main text with, for each, its byte offset in the WordDocument stream. */
export interface WordText {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const PIECES = 2;
const COMPRESSED = 0x40000000;
const windows = new TextDecoder("windows-1252");

/** The piece table in the table stream's complex part, after lists of properties that are not needed. */
function pieceTable(complex: Buffer): Buffer {
  let at = 0;
  while (at + 3 <= complex.length && complex[at] === 1) at += 3 + complex.readUInt16LE(at + 1);
  if (complex[at] !== PIECES || at + 5 > complex.length) refuse("damaged");
  return complex.subarray(at + 5, at + 5 + complex.readUInt32LE(at + 1));
}

/** The main text of a Word document, put together from its pieces (each in one or two bytes a character). */
export function readWordText(document: Uint8Array, complexPart: Uint8Array, length: number): WordText {
  if (length > limits.characters) refuse("tooLarge");
  const pieces = pieceTable(Buffer.from(complexPart));
  const count = Math.floor((pieces.length - 4) / 12);
  const offsets = new Uint32Array(length);
  let text = "";
  for (let i = 0; i < count && text.length < length; i++) {
    const characters = Math.min(pieces.readUInt32LE(i * 4 + 4) - pieces.readUInt32LE(i * 4), length - text.length);
    const position = pieces.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const width = (position & COMPRESSED) !== 0 ? 1 : 2;
    const start = width === 1 ? (position & ~COMPRESSED) >>> 1 : position;
    const bytes = document.subarray(start, start + characters * width);
    if (characters < 0 || bytes.length < characters * width) refuse("damaged");
    for (let c = 0; c < characters; c++) offsets[text.length + c] = start + c * width;
    text += width === 1 ? windows.decode(bytes) : Buffer.from(bytes).toString("utf16le");
  }
  if (text.length < length) refuse("damaged");
  return { text, offsets };
}
