import { crc32, deflateRawSync } from "node:zlib";

/** A member as an attacker writes it: what its directory entry says need not be true. */
export interface ForgedMember {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly store?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The size the directory declares. */
  readonly size?: number;
  readonly packedSize?: number;
  /** The name the local header tells. */
  readonly localName?: string;
  /** The member whose bytes this one claims as its own. */
  readonly sameBytesAs?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

interface Archive {
  readonly prefix?: Uint8Array;
  readonly comment?: Uint8Array;
  /** How many members the end record claims. */
  readonly count?: number;
  readonly countOnDisk?: number;
  /** Where the end record claims that the directory begins. */
  readonly directoryAt?: number;
}

const bytesOf = (name: string | Uint8Array) => (typeof name === "string" ? Buffer.from(name) : Buffer.from(name));

function localHeader(name: Buffer, member: ForgedMember, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(member.flags ?? 0x800, 6);
  head.writeUInt16LE(member.method ?? (member.store ? 0 : 8), 8);
  head.writeUInt32LE(member.crc ?? crc32(member.data), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(member.data.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

function directoryEntry(member: ForgedMember, packed: Uint8Array, offset: number): Buffer {
  const [name, extra] = [bytesOf(member.name), Buffer.from(member.extra ?? [])];
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(member.flags ?? 0x800, 8);
  entry.writeUInt16LE(member.method ?? (member.store ? 0 : 8), 10);
  entry.writeUInt32LE(member.crc ?? crc32(member.data), 16);
  entry.writeUInt32LE(member.packedSize ?? packed.length, 20);
  entry.writeUInt32LE(member.size ?? member.data.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(member.offset ?? offset, 42);
  return Buffer.concat([entry, name, extra]);
}

/** A zip archive byte by byte, with whatever lies its members and its end record are to tell. */
export function writeZip(members: readonly ForgedMember[], { prefix, comment, count, countOnDisk, directoryAt }: Archive = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from(prefix ?? [])];
  const places: { offset: number; packed: Uint8Array }[] = [];
  let at = parts[0]?.length ?? 0;
  for (const member of members) {
    const shared = member.sameBytesAs === undefined ? undefined : places[member.sameBytesAs];
    if (shared) {
      places.push(shared);
      continue;
    }
    const packed = member.store ? member.data : deflateRawSync(member.data, { level: 9 });
    const local = localHeader(bytesOf(member.localName ?? member.name), member, packed);
    places.push({ offset: at, packed });
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(
    members.map((member, i) => directoryEntry(member, places[i]?.packed ?? new Uint8Array(), places[i]?.offset ?? 0)),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(countOnDisk ?? count ?? members.length, 8);
  end.writeUInt16LE(count ?? members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(directoryAt ?? at, 16);
  end.writeUInt16LE(comment?.length ?? 0, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment ?? [])]);
}
