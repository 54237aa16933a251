import { refuse } from "./refusals";

function strict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** True when the bytes begin with a byte order mark. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return markedEncoding(bytes) !== null;
}

/**
 * Text of a file: byte order mark, then the declared encoding, then strict UTF-8, then strict GB18030. Bytes that fit none are
 * refused; nothing is replaced by question marks.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markedEncoding(bytes);
  const text = marked
    ? strict(marked, bytes)
    : ((declared ? strict(declared, bytes) : null) ?? strict("utf-8", bytes) ?? strict("gb18030", bytes));
  if (text === null || text.includes("\u0000")) return refuse("unknownFormat");
  return text.replace(/\r\n?/gu, "\n");
}
