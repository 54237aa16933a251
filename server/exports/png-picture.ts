/** A picture that was checked, with its size in pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** What draws the picture; texts, profiles and whatever follows the end are left out. */
const KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const HEAD_LENGTH = 13;
/** Pixels on a side: a chart of 1366 pixels drawn twice as large is far below. */
const LARGEST_SIDE = 8000;
const LARGEST_AREA = 24_000_000;

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The chunks from the signature to IEND; null when one reaches beyond the file or the end is missing. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start: number = SIGNATURE.length;
  while (start + 12 <= bytes.length) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    chunks.push({ type, start, end });
    if (type === "IEND") return chunks;
    start = end;
  }
  return null;
}

/** A PNG from a browser with nothing in it but the picture; null when it is no PNG, is cut off, or is larger than a chart can be. */
export function readPngPicture(bytes: Uint8Array): Picture | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const chunks = chunksOf(bytes);
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== "IHDR" || head.end - head.start !== HEAD_LENGTH + 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(head.start + 8), view.getUint32(head.start + 12)];
  const fits = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE && width * height <= LARGEST_AREA;
  if (!fits || !chunks.some(({ type }) => type === "IDAT")) return null;
  const parts = chunks.filter(({ type }) => KEPT.has(type)).map(({ start, end }) => bytes.subarray(start, end));
  return { bytes: Buffer.concat([Uint8Array.from(SIGNATURE), ...parts]), width, height };
}
