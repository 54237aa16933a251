import { listMembers, type Member, readMemberLater } from "./archive";
import { limits } from "./extracted";
import { refuse } from "./refusals";

/** A file inside an archive; its bytes are inflated when asked for, one at a time. */
export interface ArchivedFile {
  /** Path inside the archive; for display, never a path on disk. */
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

const MOST_FILES = 200;
/** Members only a document has: such an archive is one file, not many. */
const documentMembers = ["[Content_Types].xml", "OFD.xml", "content.xml", "mimetype"];
const leftovers = /(?:^|\/)(?:__MACOSX\/|~\$|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.~)/iu;

/**
 * The files of a zip that people put reports into, after the archive gate; null when the bytes are no such archive. Folders and
 * what systems leave behind are passed over. Throws `RefusedFile` for an archive that is unsafe, empty or too full.
 */
export function expandZip(bytes: Uint8Array): readonly ArchivedFile[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const members = listMembers(bytes);
  if (documentMembers.some((name) => members.has(name))) return null;
  const files = [...members.values()].filter(({ name }) => !name.endsWith("/") && !leftovers.test(name));
  if (files.length === 0) refuse("archive.empty");
  if (files.length > MOST_FILES) refuse("archive.tooMany", { most: MOST_FILES });
  return files.map((member) => ({ name: member.name, size: member.size, read: () => readFile(bytes, member) }));
}

async function readFile(bytes: Uint8Array, member: Member): Promise<Uint8Array> {
  if (member.size > limits.fileBytes) refuse("tooLarge");
  return readMemberLater(bytes, member);
}
