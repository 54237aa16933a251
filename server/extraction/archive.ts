import { crc32, inflateRawSync } from "node:zlib";
import { limits } from "./extracted";
import { refuse } from "./refusals";

/** One entry of a zip archive's central directory. */
export interface Member {
  readonly name: string;
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
  const member = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
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

function inflate(packed: Uint8Array, member: Member): Uint8Array {
  if (member.method === 0) return packed;
  if (member.method !== 8) return refuse("damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(member.size, limits.documentBytes) || 1 });
  } catch (error) {
    const lied = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refuse(lied ? "hostile" : "damaged");
  }
}

/** The bytes of one member; inflating stops as soon as it yields more than the directory declared. */
export function readMemberBytes(bytes: Uint8Array, member: Member): Uint8Array {
  const view = viewOf(bytes);
  if (member.size > limits.documentBytes) refuse("tooLarge");
  if (member.offset + 30 > bytes.length || view.getUint32(member.offset, true) !== LOCAL) refuse("damaged");
  const nameLength = view.getUint16(member.offset + 26, true);
  const name = new TextDecoder().decode(bytes.subarray(member.offset + 30, member.offset + 30 + nameLength));
  if (name !== member.name) refuse("hostile");
  const start = member.offset + 30 + nameLength + view.getUint16(member.offset + 28, true);
  if (start + member.packed > bytes.length) refuse("damaged");
  const inflated = inflate(bytes.subarray(start, start + member.packed), member);
  if (inflated.length !== member.size) refuse("hostile");
  if (crc32(inflated) !== member.crc) refuse("damaged");
  return inflated;
}
