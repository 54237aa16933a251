import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { extractAndRead } from "@/server/extraction/read-file";
import { packCompound } from "../../corpus/pack-compound";
import { packWorkbook } from "../../corpus/pack-workbook";
import { packPdf } from "../../corpus/render-pdf";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

afterAll(endIdleChildren);

/** A PDF whose only page inflates to 200 MB of operators. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(200_000_000, " ")).toString("latin1");
  const file = Buffer.from(packPdf(["@"])).toString("latin1");
  return latin1(
    file.replace(/<< \/Length 1 >>\nstream\n@/u, () => `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}`),
  );
}

/** A compound file whose first stream's chain comes back to where it began. */
function circularChain(): Uint8Array {
  const bytes = Buffer.from(packCompound({ WordDocument: new Uint8Array(5000) }));
  bytes.writeUInt32LE(1, 512 + 2 * 4);
  return bytes;
}

/** A Word document whose header points its tables beyond their stream. */
function lyingDocument(): Uint8Array {
  const document = Buffer.alloc(5000);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0xc1, 2);
  document.writeUInt32LE(0xffffff, 0x4c);
  document.writeUInt32LE(0x7fffffff, 0x1a2);
  document.writeUInt32LE(0x7fffffff, 0x1a6);
  return packCompound({ WordDocument: document, "0Table": new Uint8Array(5000) });
}

/** A workbook stream whose string table claims more strings than it holds. */
function lyingStrings(): Uint8Array {
  const bytes = Buffer.alloc(5000);
  bytes.writeUInt16LE(0x809, 0);
  bytes.writeUInt16LE(16, 2);
  bytes.writeUInt16LE(0x600, 4);
  bytes.writeUInt16LE(0xfc, 20);
  bytes.writeUInt16LE(8, 22);
  bytes.writeUInt32LE(40_000, 28);
  return packCompound({ Workbook: bytes });
}

const merges = Array.from({ length: 5000 }, (_, i) => `A${i + 1}:XFD1048576`);

const files: readonly (readonly [name: string, file: () => Uint8Array, code: string])[] = [
  ["a PDF of 10,000 pages", () => packPdf(Array.from({ length: 10_000 }, () => "BT ET")), "tooLarge"],
  ["a PDF that inflates to 200 MB", pdfBomb, "hostile"],
  ["a PDF compressed twice", () => latin1("%PDF-1.4\n1 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream"), "hostile"],
  [
    "a PDF page of a million lines",
    () => packPdf([Array.from({ length: 60_000 }, (_, i) => `0 ${i % 800} m 500 ${i % 800} l S`).join("\n")]),
    "tooLarge",
  ],
  [
    "a PDF that claims a thousand million pages",
    () =>
      latin1(
        Buffer.from(packPdf([""]))
          .toString("latin1")
          .replace("/Count 1 ", "/Count 999999999 "),
      ),
    "empty",
  ],
  ["a compound file in circles", circularChain, "hostile"],
  ["a Word document that points out of its file", lyingDocument, "damaged"],
  ["a workbook that claims strings it has not", lyingStrings, "damaged"],
  [
    "a workbook with entities",
    () => packWorkbook([{ name: "a", rows: [["1"]] }], { "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }),
    "hostile",
  ],
  [
    "a workbook nested 100,000 deep",
    () => packWorkbook([{ name: "a", rows: [["1"]] }], { "xl/sharedStrings.xml": "<a>".repeat(100_000) }),
    "hostile",
  ],
  ["a workbook that is merged all over", () => packWorkbook([{ name: "a", rows: [["1", "2"]], merges }]), "tooLarge"],
  ["a workbook with macros", () => packWorkbook([{ name: "a", rows: [["1"]] }], { "xl/vbaProject.bin": "x" }), "hostile"],
  ["a zip in a zip in a zip", () => zipSync({ "a.zip": zipSync({ "b.zip": zipSync({ "c.txt": strToU8("c") }) }) }), "archive"],
  ["a page nested 100,000 deep", () => utf8(`<html>${"<div>".repeat(100_000)}`), "hostile"],
  [
    "a mail of 100,000 parts",
    () => utf8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${"--x\n\na\n".repeat(100_000)}`),
    "hostile",
  ],
  [
    "a mail in a mail in a mail in a mail",
    () => utf8(`MIME-Version: 1.0\n${"Content-Type: multipart/related; boundary=x\n\n--x\n".repeat(9)}`),
    "damaged",
  ],
];

describe("hostile files are answered by a sentence within ten seconds", () => {
  it.each(files)("%s", async (_, file, code) => {
    const bytes = file();
    const start = performance.now();
    const result = await extractAndRead(bytes, "report");
    expect(result).toMatchObject({ outcome: "refused", refusal: { code } });
    expect(performance.now() - start).toBeLessThan(10_500);
  });
});
