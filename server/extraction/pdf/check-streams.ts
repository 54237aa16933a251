import { inflateSync } from "node:zlib";
import { refuse } from "../refusals";

/** A page's operators or a font take some hundred kilobytes. */
const STREAM_BYTES = 32 * 1024 * 1024;
const ALL_BYTES = 128 * 1024 * 1024;
/** How far before its data a stream's dictionary is looked at. */
const DICTIONARY = 600;

const compressed = /\/(?:FlateDecode|Fl)\b/u;
const compressedTwice = /\/(?:FlateDecode|Fl|LZWDecode|LZW)\b[\s/]*\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/u;

function inflatedLength(bytes: Uint8Array): number {
  try {
    return inflateSync(bytes, { maxOutputLength: STREAM_BYTES }).length;
  } catch (error) {
    const isBomb = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    // Data that does not inflate is left to the library, which reads what it can of it.
    return isBomb ? refuse("hostile") : 0;
  }
}

/**
 * The gate before the PDF library, whose inflating knows no bounds: every compressed stream is inflated once under a cap,
 * pictures apart, which are never decoded. Streams compressed twice are refused.
 */
export function checkStreams(bytes: Uint8Array, text: string): void {
  let total = 0;
  for (const { 0: word, index } of text.matchAll(/stream\r?\n/gu)) {
    if (text.startsWith("end", index - 3)) continue;
    const before = text.slice(Math.max(0, index - DICTIONARY), index);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (compressedTwice.test(dictionary)) refuse("hostile");
    if (!compressed.test(dictionary) || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    const end = text.indexOf("endstream", index);
    total += inflatedLength(bytes.subarray(index + word.length, end < 0 ? undefined : end));
    if (total > ALL_BYTES) refuse("hostile");
  }
}
