import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { diceFor } from "@/db/seed/dice";
import { generateHistory } from "@/db/seed/generate-history";
import { sheetOfFigures } from "@/db/seed/sheet-of-figures";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { sheetToText } from "@/db/seed/sheet-to-text";

export const YEAR = 2024;

export interface PreparedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hostile: boolean;
}

/** A body's report as most send it (Word), or as text. */
export async function prepareReport(body: string, format: "docx" | "text"): Promise<PreparedFile> {
  const dice = diceFor(body);
  const character = {
    ...{ applications: dice.between(0, 120), secretShare: 0.02, regulations: 0, normativeDocuments: dice.between(0, 30) },
    ...{ permits: dice.between(0, 4000), penalties: dice.between(0, 900), coercions: dice.between(0, 60), fees: dice.between(0, 300) },
  };
  const figures = generateHistory(body, character, [YEAR]).get(YEAR);
  if (!figures) throw new Error(`${body} has no figures`);
  const channels = { ...{ mailbox: null, hotline: null, complaints: 0 }, sitePosts: 300, wechatPosts: 120, trained: 40 };
  const sheet = sheetOfFigures({ body, kind: "department", year: YEAR, figures, channels });
  const hostile = false;
  if (format === "text") return { name: `${body}.txt`, bytes: Buffer.from(sheetToText(sheet)), hostile };
  return { name: `${body}.docx`, bytes: await sheetToDocx(sheet), hostile };
}

/** What two in a hundred send: bombs, noise under a false name, markup without end. */
export function prepareHostile(at: number): PreparedFile {
  const bomb = () =>
    zipSync({ "[Content_Types].xml": new Uint8Array(8), "word/document.xml": new Uint8Array(120 * 2 ** 20) }, { level: 6 });
  const kinds: readonly (() => [string, Uint8Array])[] = [
    () => ["年报.docx", bomb()],
    () => ["年报.pdf", randomBytes(2 ** 20)],
    () => ["年报.html", Buffer.from("<div>".repeat(200_000))],
    () => ["年报.txt", Buffer.from("政府信息公开".repeat(200_000))],
  ];
  const [name, bytes] = (kinds[at % kinds.length] ?? (() => ["年报.txt", new Uint8Array(0)]))();
  return { name, bytes, hostile: true };
}
