import { extractHtml } from "./extract-html";
import { type Extracted, limits } from "./extracted";
import { refuse } from "./refusals";

/** A part of a mail message, in Latin-1 so that each character is a byte. */
interface Part {
  readonly headers: string;
  readonly body: string;
}

const MOST_PARTS = 2_000;
const DEEPEST = 3;

function splitPart(text: string): Part {
  const end = /\r?\n[ \t]*\r?\n/u.exec(text);
  if (!end) return { headers: text, body: "" };
  const unfolded = text.slice(0, end.index).replace(/\r?\n[ \t]+/gu, " ");
  return { headers: unfolded, body: text.slice(end.index + end[0].length) };
}

function header({ headers }: Part, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, "imu").exec(headers)?.[1]?.trim() ?? "";
}

function bytesOf(part: Part): Uint8Array {
  const encoding = header(part, "content-transfer-encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(part.body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(part.body, "latin1");
  const plain = part.body
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

/** The parts of a multipart body, its innermost ones where parts hold parts. */
function partsOf(part: Part, depth: number): Part[] {
  const type = header(part, "content-type");
  if (!/^multipart\//iu.test(type)) return [part];
  const boundary = /boundary="([^"]{1,200})"|boundary=([^\s;]{1,200})/iu.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark || depth >= DEEPEST) return refuse("damaged");
  const pieces = `\n${part.body}`.split(`\n--${mark}`).slice(1);
  if (pieces.length > MOST_PARTS) refuse("hostile");
  return pieces
    .filter((piece) => !piece.startsWith("--"))
    .flatMap((piece) => partsOf(splitPart(piece.replace(/^[^\n]*\n/u, "")), depth + 1));
}

/** A web page saved as one file (mht, mhtml): its page, which is the first part of type text/html; pictures are counted. */
export function extractMhtml(bytes: Uint8Array): Extracted {
  const parts = partsOf(splitPart(Buffer.from(bytes).toString("latin1").trimStart()), 0);
  const pages = parts.filter((part) => /^text\/html/iu.test(header(part, "content-type")));
  const [page] = pages.map(bytesOf).sort((a, b) => b.length - a.length);
  if (!page) return refuse("damaged");
  if (page.length > limits.documentBytes) refuse("tooLarge");
  const { document, pictures } = extractHtml(page);
  return { document: { ...document, format: "mhtml" }, pictures };
}
