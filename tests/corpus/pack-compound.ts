const SECTOR = 512;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const FREE = 0xffffffff;

function entry(name: string, { kind, start, size }: { kind: number; start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, "utf16le");
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A compound file (as doc and xls are) with these streams, each padded to 4096 bytes at least; at most 120 sectors in all. */
export function packCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const table: number[] = [TABLE];
  const data: Buffer[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    const padded = Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))]);
    const count = Math.ceil(padded.length / SECTOR);
    const start = table.length;
    data.push(Buffer.concat([padded, Buffer.alloc(count * SECTOR - padded.length)]));
    for (let i = 1; i <= count; i++) table.push(i === count ? END : start + i);
    return entry(name, { kind: 2, start, size: padded.length });
  });
  const directory = Buffer.concat([entry("Root Entry", { kind: 5, start: END, size: 0 }), ...entries, Buffer.alloc(SECTOR)]);
  const directoryStart = table.length;
  const directorySectors = Math.floor(directory.length / SECTOR);
  for (let i = 1; i <= directorySectors; i++) table.push(i === directorySectors ? END : directoryStart + i);
  const allocation = Buffer.alloc(SECTOR, 0xff);
  table.forEach((next, i) => {
    allocation.writeUInt32LE(next, i * 4);
  });
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 8, 76);
  header.write("d0cf11e0a1b11ae1", 0, "hex");
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(0, 76);
  header.writeUInt32LE(FREE, 80);
  return Buffer.concat([header, allocation, ...data, directory.subarray(0, directorySectors * SECTOR)]);
}
