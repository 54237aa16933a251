import { strToU8, zipSync } from "fflate";
import { documentXml, packDocx, renderDocx, renderDocxBody } from "../../corpus/render-report";
import { type HostileFile, latin1, MEGA, utf8 } from "./hostile-file";
import { type ForgedMember, writeZip } from "./write-zip";

const types = { name: "[Content_Types].xml", data: utf8("<Types/>") };
const document = { name: "word/document.xml", data: utf8(documentXml(renderDocxBody())) };
const report = [types, document];
const blank = (size: number) => new Uint8Array(size).fill(32);
const withMember = (member: ForgedMember) => () => writeZip([...report, member]);

/** A zip of a zip of a zip … whose innermost member is a bomb. */
function nestedZip(depth: number): Uint8Array {
  let inner: Uint8Array = zipSync({ "0.txt": blank(100 * MEGA) }, { level: 9 });
  for (let level = 1; level <= depth; level++) inner = zipSync({ [`${level}.zip`]: inner });
  return inner;
}

const zip64 = Buffer.alloc(20);
zip64.writeUInt16LE(1, 0);
zip64.writeUInt16LE(16, 2);
zip64.writeBigUInt64LE(10n ** 12n, 4);

/** Archives, and documents that are archives: the directory is judged before anything is inflated. */
export const archives: readonly HostileFile[] = [
  { name: "zip-bomb-flat.docx", bytes: () => writeZip([types, { ...document, data: blank(300 * MEGA) }]), expected: ["hostile"] },
  {
    name: "zip-bomb-below-the-ratio.docx",
    bytes: () => packDocx(`<!--${"0123456789".repeat(2 * MEGA)}-->`),
    expected: ["hostile", "empty", "notAReport"],
  },
  { name: "zip-bomb-nested.zip", bytes: () => nestedZip(6), expected: ["archive"] },
  {
    name: "zip-bomb-many-members.docx",
    bytes: () =>
      writeZip(
        [...report, ...Array.from({ length: 40 }, (_, i) => ({ name: `x/${i}`, data: blank(7 * MEGA), size: 7 * MEGA }))].slice(0, 42),
      ),
    expected: ["hostile"],
  },
  {
    name: "zip-overlapping-members.docx",
    bytes: () =>
      writeZip([
        ...report,
        { name: "x/0", data: blank(MEGA) },
        ...Array.from({ length: 500 }, (_, i) => ({ name: `x/${i + 1}`, data: blank(MEGA), sameBytesAs: 2 })),
      ]),
    expected: ["hostile"],
  },
  {
    name: "zip-main-part-overlaps-another.docx",
    bytes: () => writeZip([types, { ...document, name: "x/a" }, { ...document, sameBytesAs: 1 }]),
    expected: ["hostile"],
  },
  {
    name: "zip-size-told-too-small.docx",
    bytes: () => writeZip([types, { ...document, data: blank(20 * MEGA), size: 1000 }]),
    expected: ["hostile"],
  },
  {
    name: "zip-size-told-too-large.docx",
    bytes: () => writeZip([types, { ...document, size: document.data.length + 5 }]),
    expected: ["hostile"],
  },
  { name: "zip-size-4-gigabytes.docx", bytes: () => writeZip([types, { ...document, size: 0xfffffffe }]), expected: ["hostile"] },
  { name: "zip64-lies.docx", bytes: () => writeZip([types, { ...document, size: 0xffffffff, extra: zip64 }]), expected: ["hostile"] },
  {
    name: "zip-packed-size-beyond-the-file.docx",
    bytes: () => writeZip([types, { ...document, packedSize: 0x7fffffff }]),
    expected: ["damaged"],
  },
  { name: "zip-wrong-checksum.docx", bytes: () => writeZip([types, { ...document, crc: 1 }]), expected: ["damaged"] },
  { name: "zip-unknown-method.docx", bytes: () => writeZip([types, { ...document, method: 99 }]), expected: ["damaged"] },
  { name: "zip-encrypted.docx", bytes: () => writeZip([types, { ...document, flags: 1 }]), expected: ["encrypted"] },
  {
    name: "zip-strongly-encrypted.zip",
    bytes: () => writeZip([{ name: "年报.txt", data: utf8("x"), flags: 0x41 }]),
    expected: ["encrypted"],
  },
  { name: "zip-path-out-of-the-archive.docx", bytes: withMember({ name: "../../etc/cron.d/x", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-absolute-path.docx", bytes: withMember({ name: "/etc/passwd", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-drive-path.docx", bytes: withMember({ name: "C:\\Windows\\x.dll", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-backslash-path.docx", bytes: withMember({ name: "..\\..\\x", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-name-with-nul.docx", bytes: withMember({ name: "word/document.xml\0.png", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-name-empty.docx", bytes: withMember({ name: "", data: utf8("x") }), expected: ["hostile"] },
  { name: "zip-name-64-kilobytes.docx", bytes: withMember({ name: "a".repeat(65_000), data: utf8("x") }), expected: ["read"] },
  { name: "zip-name-prototype.docx", bytes: withMember({ name: "__proto__", data: utf8("x") }), expected: ["read"] },
  {
    name: "zip-names-twice.docx",
    bytes: () => writeZip([...report, { ...document, data: utf8(documentXml("<w:p/>")) }]),
    expected: ["hostile"],
  },
  { name: "zip-names-twice-in-other-case.docx", bytes: withMember({ name: "WORD/Document.XML", data: utf8("x") }), expected: ["hostile"] },
  {
    name: "zip-local-name-differs.docx",
    bytes: () => writeZip([types, { ...document, localName: "word/document.xmm" }]),
    expected: ["hostile"],
  },
  {
    name: "zip-50000-members.docx",
    bytes: () => writeZip([...report, ...Array.from({ length: 50_000 }, (_, i) => ({ name: `${i}`, data: utf8("") }))]),
    expected: ["hostile"],
  },
  { name: "zip-count-too-small.docx", bytes: () => writeZip(report, { count: 1 }), expected: ["archive"] },
  { name: "zip-count-too-large.docx", bytes: () => writeZip(report, { count: 3 }), expected: ["damaged"] },
  { name: "zip-over-several-disks.docx", bytes: () => writeZip(report, { count: 2, countOnDisk: 1 }), expected: ["hostile"] },
  { name: "zip-directory-beyond-the-end.docx", bytes: () => writeZip(report, { directoryAt: 0x7ffffff0 }), expected: ["damaged"] },
  { name: "zip-offset-beyond-the-end.docx", bytes: () => writeZip([types, { ...document, offset: 0x7ffffff0 }]), expected: ["damaged"] },
  { name: "zip-truncated.docx", bytes: () => renderDocx().subarray(0, 1500), expected: ["damaged"] },
  { name: "zip-truncated-in-the-end-record.docx", bytes: () => renderDocx().subarray(0, -5), expected: ["damaged"] },
  {
    name: "zip-with-a-program-before-it.docx",
    bytes: () => writeZip(report, { prefix: latin1(`MZ${"\x90".repeat(500)}`) }),
    expected: ["unknownFormat"],
  },
  { name: "zip-with-bytes-before-it.docx", bytes: () => Buffer.concat([latin1("PK\0\0"), writeZip(report)]), expected: ["damaged"] },
  {
    name: "zip-with-a-page-behind-it.docx",
    bytes: () => Buffer.concat([writeZip(report), utf8("<html><script>alert(1)</script></html>")]),
    expected: ["read"],
    never: "alert",
  },
  {
    name: "zip-with-an-archive-in-its-comment.docx",
    bytes: () => writeZip(report, { comment: writeZip([{ name: "a.txt", data: utf8("a") }]) }),
    expected: ["archive", "damaged"],
  },
  { name: "zip-only-folders.zip", bytes: () => writeZip([{ name: "年报/", data: utf8(""), store: true }]), expected: ["archive"] },
  { name: "zip-empty.zip", bytes: () => writeZip([]), expected: ["archive"] },
  { name: "zip-of-a-program.zip", bytes: () => zipSync({ "年报.exe": latin1(`MZ${"\0".repeat(100)}`) }), expected: ["archive"] },
  { name: "rar.docx", bytes: () => latin1("Rar!\x1a\x07\x01\0aaaaaaaa"), expected: ["formatNotYet"] },
  { name: "seven-zip.docx", bytes: () => latin1("7z\xbc\xaf\x27\x1c\0\x04aaaaaaa"), expected: ["formatNotYet"] },
  { name: "presentation-named-docx.docx", bytes: () => zipSync({ "ppt/presentation.xml": strToU8("<p/>") }), expected: ["formatNotYet"] },
];
