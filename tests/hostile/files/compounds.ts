import { packCompound } from "../../corpus/pack-compound";
import { type HostileFile, MEGA } from "./hostile-file";

const SECTOR = 512;
const directoryOf = (bytes: Buffer) => (bytes.readUInt32LE(48) + 1) * SECTOR;

/** A compound file with something overwritten: the allocation table begins at 512, the directory where the header says. */
const forged = (streams: Readonly<Record<string, Uint8Array>>, forge: (bytes: Buffer) => void) => () => {
  const bytes = Buffer.from(packCompound(streams));
  forge(bytes);
  return bytes;
};
const word = { WordDocument: new Uint8Array(5000), "0Table": new Uint8Array(5000) };

/** The main stream of a Word document that says of its parts what `parts` says, by their place in the header. */
function wordHeader(parts: Readonly<Record<number, number>>, length = 100): Buffer {
  const document = Buffer.alloc(8192);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0xc1, 2);
  document.writeUInt32LE(length, 0x4c);
  for (const [at, value] of Object.entries(parts)) document.writeUInt32LE(value, Number(at));
  return document;
}

const CHARACTERS = 0xfa;
const PARAGRAPHS = 0x102;
const PIECES = 0x1a2;

/** One piece of text of so many characters at the start of the document. */
function pieces(characters: number, count = 1): Buffer {
  const list = Buffer.alloc(5 + (count + 1) * 4 + count * 8);
  list.writeUInt8(2, 0);
  list.writeUInt32LE(list.length - 5, 1);
  for (let i = 0; i <= count; i++) list.writeUInt32LE(i * characters, 5 + i * 4);
  for (let i = 0; i < count; i++) list.writeUInt32LE(0x40000000, 5 + (count + 1) * 4 + i * 8 + 2);
  return list;
}

/** Lists of property pages that all name the same full page, so that a few bytes ask for very many runs. */
function manyBins(): Uint8Array {
  const table = Buffer.alloc(50_000);
  pieces(100).copy(table, 40_000);
  const document = wordHeader({
    [PIECES]: 40_000,
    [PIECES + 4]: pieces(100).length,
    [PARAGRAPHS]: 0,
    [PARAGRAPHS + 4]: 40_000,
    [CHARACTERS]: 0,
    [CHARACTERS + 4]: 40_000,
  });
  document.fill(0xff, 0x400, 0x600);
  document.writeUInt8(101, 511);
  return packCompound({ WordDocument: document, "0Table": table });
}

const record = (type: number, data: Buffer) => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
const numbers = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value, i * 2);
  });
  return bytes;
};
const start = (kind: number) => record(0x809, numbers(0x600, kind, 0, 0, 0, 0, 0, 0));
const END = record(0x0a, Buffer.alloc(0));
const most = 50_000;
const xls =
  (...records: readonly Buffer[]) =>
  () =>
    packCompound({ Workbook: Buffer.concat([start(5), ...records]).subarray(0, most) });

/** A workbook of one sheet holding these records. */
function xlsSheet(...records: readonly Buffer[]): () => Uint8Array {
  return () => {
    const place = Buffer.alloc(4);
    const bound = (at: number) => {
      place.writeUInt32LE(at, 0);
      return record(0x85, Buffer.concat([place, Buffer.from([0, 0, 1, 0, 97])]));
    };
    const globals = [start(5), bound(0), END];
    const at = globals.reduce((sum, { length }) => sum + length, 0);
    return packCompound({ Workbook: Buffer.concat([start(5), bound(at), END, start(0x10), ...records, END]).subarray(0, most) });
  };
}

const endSafely = ["damaged", "hostile", "empty", "notAReport", "tooLarge"] as const;

/** Compound files: doc, xls and what else is kept in that container. */
export const compounds: readonly HostileFile[] = [
  { name: "ole-chain-in-circles.doc", bytes: forged(word, (bytes) => bytes.writeUInt32LE(1, 512 + 2 * 4)), expected: ["hostile"] },
  {
    name: "ole-directory-in-circles.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(48), 512 + bytes.readUInt32LE(48) * 4)),
    expected: ["hostile"],
  },
  {
    name: "ole-chain-beyond-the-file.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt32LE(0x00ffffff, 512 + 4)),
    expected: ["damaged"],
  },
  {
    name: "ole-two-chains-share-sectors.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt32LE(1, directoryOf(bytes) + 2 * 128 + 116)),
    expected: endSafely,
  },
  {
    name: "ole-table-of-tables-in-circles.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt32LE(1, 68)),
    expected: ["hostile", "damaged"],
  },
  {
    name: "ole-table-lists-itself-109-times.doc",
    bytes: forged(word, (bytes) => {
      for (let i = 0; i < 109; i++) bytes.writeUInt32LE(0, 76 + i * 4);
    }),
    expected: ["hostile"],
  },
  { name: "ole-sectors-of-2-to-the-30.doc", bytes: forged(word, (bytes) => bytes.writeUInt16LE(30, 30)), expected: ["damaged"] },
  {
    name: "ole-stream-of-4-gigabytes.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt32LE(0xfffffff0, directoryOf(bytes) + 128 + 120)),
    expected: endSafely,
  },
  {
    name: "ole-name-of-64-kilobytes.doc",
    bytes: forged(word, (bytes) => bytes.writeUInt16LE(0xffff, directoryOf(bytes) + 128 + 64)),
    expected: [...endSafely, "formatNotYet"],
  },
  { name: "ole-without-a-root.doc", bytes: forged(word, (bytes) => bytes.writeUInt8(0, directoryOf(bytes) + 66)), expected: endSafely },
  { name: "ole-only-its-header.doc", bytes: () => packCompound(word).subarray(0, 512), expected: ["damaged"] },
  {
    name: "ole-encrypted-package.docx",
    bytes: () => packCompound({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(5000) }),
    expected: ["encrypted"],
  },
  { name: "ole-installer.msi", bytes: () => packCompound({ Binary: new Uint8Array(5000) }), expected: ["formatNotYet"] },
  {
    name: "doc-encrypted.doc",
    bytes: () => {
      const document = wordHeader({});
      document.writeUInt16LE(0x100, 10);
      return packCompound({ ...word, WordDocument: document });
    },
    expected: ["encrypted"],
  },
  {
    name: "doc-text-of-4-gigabytes.doc",
    bytes: () => packCompound({ ...word, WordDocument: wordHeader({}, 0xfffffff0) }),
    expected: ["tooLarge", "damaged"],
  },
  {
    name: "doc-table-beyond-its-stream.doc",
    bytes: () => packCompound({ ...word, WordDocument: wordHeader({ [PIECES]: 0x7fffffff, [PIECES + 4]: 0x7fffffff }) }),
    expected: ["damaged"],
  },
  {
    name: "doc-pieces-beyond-the-text.doc",
    bytes: () => {
      const table = Buffer.alloc(5000);
      pieces(1_000_000).copy(table);
      return packCompound({ WordDocument: wordHeader({ [PIECES]: 0, [PIECES + 4]: 21 }, 1_000_000), "0Table": table });
    },
    expected: ["damaged"],
  },
  {
    name: "doc-pieces-repeat-the-text.doc",
    bytes: () => {
      const table = Buffer.alloc(40_000);
      const list = pieces(8000, 240);
      list.copy(table);
      return packCompound({ WordDocument: wordHeader({ [PIECES]: 0, [PIECES + 4]: list.length }, 1_900_000), "0Table": table });
    },
    expected: endSafely,
  },
  { name: "doc-huge-property-lists.doc", bytes: manyBins, expected: endSafely },
  {
    name: "doc-macros.doc",
    bytes: () => packCompound({ ...word, Macros: new Uint8Array(5000), _VBA_PROJECT: new Uint8Array(5000) }),
    expected: ["damaged", "hostile"],
  },
  { name: "xls-record-beyond-the-stream.xls", bytes: xls(Buffer.from([0xfc, 0, 0xff, 0xff])), expected: endSafely },
  {
    name: "xls-claims-4000-million-strings.xls",
    bytes: xls(record(0xfc, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))),
    expected: ["damaged", "tooLarge", "hostile"],
  },
  {
    name: "xls-string-of-64-kilobytes-in-3-bytes.xls",
    bytes: xls(record(0xfc, Buffer.from([1, 0, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 0]))),
    expected: ["damaged"],
  },
  {
    name: "xls-string-with-4000-million-runs.xls",
    bytes: xls(record(0xfc, Buffer.from([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0x0c, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 65]))),
    expected: endSafely,
  },
  {
    name: "xls-sheet-beyond-the-stream.xls",
    bytes: xls(record(0x85, Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0, 1, 0, 97])), END),
    expected: endSafely,
  },
  {
    name: "xls-sheet-is-the-book-itself.xls",
    bytes: xls(record(0x85, Buffer.from([0, 0, 0, 0, 0, 0, 1, 0, 97])), END),
    expected: endSafely,
  },
  { name: "xls-encrypted.xls", bytes: xls(record(0x2f, Buffer.alloc(54))), expected: ["encrypted"] },
  {
    name: "xls-merged-all-over.xls",
    bytes: xlsSheet(...Array.from({ length: 3000 }, () => record(0xe5, numbers(1, 0, 65535, 0, 255)))),
    expected: [...endSafely],
  },
  {
    name: "xls-hidden-columns-without-end.xls",
    bytes: xlsSheet(...Array.from({ length: 3000 }, () => record(0x7d, numbers(0, 65535, 0, 0, 1, 0)))),
    expected: endSafely,
  },
  { name: "xls-many-cells-in-one-record.xls", bytes: xlsSheet(record(0xbd, Buffer.alloc(8000, 1))), expected: endSafely },
  {
    name: "xls-infinite-number.xls",
    bytes: xlsSheet(record(0x203, Buffer.concat([numbers(0, 0, 0), Buffer.from("000000000000f07f", "hex")]))),
    expected: endSafely,
  },
  {
    name: "ole-noise.doc",
    bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2 * MEGA, 0x5a)]),
    expected: ["damaged", "hostile"],
  },
];
