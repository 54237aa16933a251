import type { DocumentFormat } from "@/domain/document/document";
import { listMembers } from "./archive";
import { isWideOrMarked } from "./decode-text";
import { CompoundFile } from "./ole/compound-file";
import { refuse } from "./refusals";

/** Content that begins a file, as Latin-1 text. */
type Magic = readonly [start: string, format: string];

const pictures: readonly Magic[] = [
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
  ["BM", "BMP"],
  ["II*\0", "TIFF"],
  ["MM\0*", "TIFF"],
  ["RIFF", "WebP"],
];
const others: readonly Magic[] = [
  ["{\\rtf", "RTF"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf", "7z"],
  ["\x1f\x8b", "gzip"],
];
const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|p|meta|h[1-6]|span|title|section|article|main)\b/iu;

/** A web page saved as one file is a mail message: its first line is a header. */
const mailHeader = /^\s*(?:mime-version|from|subject|date|content-type|snapshot-content-location|x-[\w-]+):\s/iu;

function startsWith(head: string, list: readonly Magic[]): string | null {
  return list.find(([start]) => head.startsWith(start))?.[1] ?? null;
}

function notYet(name: string): never {
  return refuse("formatNotYet", { format: name });
}

function refusePicture(name: string): never {
  return refuse("formatNotYet.picture", { format: name });
}

/** The formats that share the compound file's container, told by their main stream. */
function detectCompound(bytes: Uint8Array): DocumentFormat {
  const file = new CompoundFile(bytes);
  if (file.has("EncryptedPackage")) refuse("encrypted");
  if (file.has("WordDocument")) return "doc";
  if (file.has("Workbook") || file.has("Book")) return "xls";
  return notYet("WPS / Office");
}

function detectArchive(bytes: Uint8Array): DocumentFormat {
  const members = listMembers(bytes);
  if (members.has("word/document.xml")) return "docx";
  if (members.has("xl/workbook.xml")) return "xlsx";
  if (members.has("OFD.xml")) return "ofd";
  if (members.has("ppt/presentation.xml")) return notYet("pptx");
  if (members.has("content.xml")) return notYet("ODT");
  return refuse("archive");
}

/** The format a file's content shows; its name does not count. Refuses, with advice, what cannot be read. */
export function detectFormat(bytes: Uint8Array): DocumentFormat {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  if (head.startsWith("PK")) return detectArchive(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return detectCompound(bytes);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  const picture = startsWith(head, pictures);
  if (picture && (picture !== "BMP" || head.includes("\0"))) refusePicture(picture);
  if (mailHeader.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/imu.test(head)) return "mhtml";
  const other = startsWith(head, others);
  if (other) notYet(other);
  const readable = isWideOrMarked(bytes) ? head.replace(/[\0\xef\xbb\xbf\xff\xfe]/gu, "") : head;
  if (/<w:wordDocument|mso-application/u.test(readable)) notYet("Word XML");
  return page.test(readable) ? "html" : "text";
}
