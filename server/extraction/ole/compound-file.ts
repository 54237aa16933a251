import { refuse } from "../refusals";

const SIGNATURE = "d0cf11e0a1b11ae1";
const LAST_SECTOR = 0xfffffffa;
const DIRECTORY_ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
/** Streams shorter than this lie in the small sectors of the root's stream. */
const SMALL = 4096;
const SMALL_SECTOR = 64;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of a compound file (what doc, xls and old wps files are), by name. Chains that run in circles or out of the file
 * are refused; nothing is copied before its chain was followed to the end.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly entries: readonly Entry[];
  private small: { readonly stream: Uint8Array; readonly table: readonly number[] } | null = null;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512 || Buffer.from(bytes.subarray(0, 8)).toString("hex") !== SIGNATURE) refuse("damaged");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) refuse("damaged");
    this.sectorSize = 1 << shift;
    this.table = this.readTable();
    this.entries = this.readDirectory();
  }

  /** True when the file has a stream or storage of this name. */
  has(name: string): boolean {
    return this.entries.some((entry) => entry.name === name);
  }

  /** The bytes of a stream, or null when there is none of this name. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((one) => one.name === name && one.kind === STREAM);
    if (!entry) return null;
    if (entry.size >= SMALL) return this.readChain(entry.start).subarray(0, entry.size);
    const { stream, table } = this.readSmall();
    const parts = chain(table, entry.start).map((sector) => stream.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR));
    return Buffer.concat(parts).subarray(0, entry.size);
  }

  private sector(index: number): Uint8Array {
    const from = (index + 1) * this.sectorSize;
    if (from >= this.bytes.length) refuse("damaged");
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private numbersOf(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
  }

  /** The allocation table: its first 109 sectors stand in the header, the others in sectors of their own. */
  private readTable(): number[] {
    const sectors = this.numbersOf(this.bytes.subarray(76, 512)).filter((index) => index < LAST_SECTOR);
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    for (let next = this.view.getUint32(68, true), seen = 0; next < LAST_SECTOR; seen++) {
      if (seen > most) refuse("hostile");
      const numbers = this.numbersOf(this.sector(next));
      next = numbers.pop() ?? LAST_SECTOR;
      sectors.push(...numbers.filter((index) => index < LAST_SECTOR));
    }
    if (new Set(sectors).size !== sectors.length) refuse("hostile");
    return sectors.flatMap((index) => this.numbersOf(this.sector(index)));
  }

  private readChain(start: number): Uint8Array {
    return Buffer.concat(chain(this.table, start).map((index) => this.sector(index)));
  }

  private readDirectory(): Entry[] {
    const bytes = this.readChain(this.view.getUint32(48, true));
    return Array.from({ length: Math.floor(bytes.length / DIRECTORY_ENTRY) }, (_, i) => {
      const entry = Buffer.from(bytes.subarray(i * DIRECTORY_ENTRY, (i + 1) * DIRECTORY_ENTRY));
      const length = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2));
      const name = entry.subarray(0, length).toString("utf16le");
      return { name, kind: entry[66] ?? 0, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) };
    });
  }

  private readSmall(): { readonly stream: Uint8Array; readonly table: readonly number[] } {
    const root = this.entries.find(({ kind }) => kind === ROOT) ?? refuse("damaged");
    this.small ??= { stream: this.readChain(root.start), table: this.numbersOf(this.readChain(this.view.getUint32(60, true))) };
    return this.small;
  }
}

/** The sectors of a chain in order. */
function chain(table: readonly number[], start: number): number[] {
  const sectors: number[] = [];
  const seen = new Set<number>();
  for (let next = start; next < LAST_SECTOR; next = table[next] ?? refuse("damaged")) {
    if (seen.has(next)) refuse("hostile");
    seen.add(next);
    sectors.push(next);
  }
  return sectors;
}
