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

/**
 * UTF-16 without its mark: the zero bytes of digits, blanks and line ends stand at every second place. A few stand at the
 * others, from characters such as 一 (4E00).
 */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < Math.max(8, head.length / 100)) return null;
  if (odd > 2 * even) return "utf-16le";
  return even > 2 * odd ? "utf-16be" : null;
}

/** True when the bytes are told to be Unicode by their byte order mark or by their zero bytes. */
export function isWideOrMarked(bytes: Uint8Array): boolean {
  return (markedEncoding(bytes) ?? wideEncoding(bytes)) !== null;
}

/**
 * Text of a file: byte order mark, then strict UTF-8 (which text in another encoding never is by chance), then the declared
 * encoding, then strict GB18030. Bytes that fit none are refused; nothing is replaced by question marks.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes);
  const text = marked
    ? strict(marked, bytes)
    : (strict("utf-8", bytes) ?? (declared ? strict(declared, bytes) : null) ?? strict("gb18030", bytes));
  if (text === null || text.includes("\u0000")) return refuse("unknownFormat");
  return text.replace(/\r\n?/gu, "\n");
}
