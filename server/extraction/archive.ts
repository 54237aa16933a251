import { promisify } from "node:util";
import { crc32, inflateRaw, inflateRawSync } from "node:zlib";
import { limits } from "./extracted";
import { refuse } from "./refusals";

/** One entry of a zip archive's central directory. */
export interface Member {
  readonly name: string;
  /** The name as its bytes stand in the directory. */
  readonly rawName: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x2041;
const UNKNOWN_64 = 0xffffffff;

/** Names are UTF-8 where they can be; Chinese systems write GBK without saying so. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("gb18030").decode(raw);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return refuse("damaged");
}

function checkName(name: string): void {
  const parts = name.split("/");
  if (
    name === "" ||
    name.startsWith("/") ||
    ["\\", ":", "\0"].some((character) => name.includes(character)) ||
    parts.includes("..") ||
    parts.includes(".")
  )
    refuse("hostile");
}

function readMember(bytes: Uint8Array, view: DataView, at: number): { member: Member; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) refuse("damaged");
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) refuse("encrypted");
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) refuse("damaged");
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const member = {
    name: decodeName(rawName),
    rawName,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  checkName(member.name);
  if (member.packed === UNKNOWN_64 || member.size === UNKNOWN_64 || member.offset === UNKNOWN_64) refuse("hostile");
  if (member.size > limits.ratioFromBytes && member.size > member.packed * limits.ratio) refuse("hostile");
  return { member, next };
}

/**
 * The members of an archive, checked before anything is inflated: count, declared sizes and ratio, names (no path out of the
 * archive, none twice), encryption.
 */
export function listMembers(bytes: Uint8Array): ReadonlyMap<string, Member> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveMembers || count !== view.getUint16(end + 8, true)) refuse("hostile");
  const members = new Map<string, Member>();
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { member, next } = readMember(bytes, view, at);
    if (names.has(member.name.toLowerCase())) refuse("hostile");
    names.add(member.name.toLowerCase());
    members.set(member.name, member);
    total += member.size;
    at = next;
  }
  if (total > limits.archiveBytes) refuse("hostile");
  return members;
}

/** Where a member's packed bytes lie; refuses when its local header contradicts the directory. */
function packedBytes(bytes: Uint8Array, member: Member): Uint8Array {
  const view = viewOf(bytes);
  if (member.size > limits.documentBytes) refuse("tooLarge");
  if (member.method !== 0 && member.method !== 8) refuse("damaged");
  if (member.offset + 30 > bytes.length || view.getUint32(member.offset, true) !== LOCAL) refuse("damaged");
  const nameLength = view.getUint16(member.offset + 26, true);
  const rawName = bytes.subarray(member.offset + 30, member.offset + 30 + nameLength);
  if (Buffer.compare(rawName, member.rawName) !== 0) refuse("hostile");
  const start = member.offset + 30 + nameLength + view.getUint16(member.offset + 28, true);
  if (start + member.packed > bytes.length) refuse("damaged");
  return bytes.subarray(start, start + member.packed);
}

const bound = (member: Member) => ({ maxOutputLength: Math.min(member.size, limits.documentBytes) || 1 });

function refuseInflated(error: unknown): never {
  const lied = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
  return refuse(lied ? "hostile" : "damaged");
}

function inflateSync(packed: Uint8Array, member: Member): Uint8Array {
  try {
    return inflateRawSync(packed, bound(member));
  } catch (error) {
    return refuseInflated(error);
  }
}

function proven(inflated: Uint8Array, member: Member): Uint8Array {
  if (inflated.length !== member.size) refuse("hostile");
  if (crc32(inflated) !== member.crc) refuse("damaged");
  return inflated;
}

/** The bytes of one member; inflating stops as soon as it yields more than the directory declared. */
export function readMemberBytes(bytes: Uint8Array, member: Member): Uint8Array {
  const packed = packedBytes(bytes, member);
  return proven(member.method === 0 ? packed : inflateSync(packed, member), member);
}

/** Like `readMemberBytes`, off the thread that serves requests. */
export async function readMemberLater(bytes: Uint8Array, member: Member): Promise<Uint8Array> {
  const packed = packedBytes(bytes, member);
  const inflated = member.method === 0 ? packed : await promisify(inflateRaw)(packed, bound(member)).catch(refuseInflated);
  return proven(inflated, member);
}
