import { deflateSync } from "node:zlib";
import { drawReport, packPdf, renderPdf } from "../../corpus/render-pdf";
import { type HostileFile, latin1, MEGA } from "./hostile-file";

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const changed =
  (from: string | RegExp, to: string, pages: readonly string[] = drawReport()) =>
  () =>
    latin1(textOf(packPdf(pages)).replace(from, () => to));

/** The report with one more indirect object, which `link` puts somewhere it is used. */
const withObject =
  (object: string, link: readonly [from: string | RegExp, to: string], pages: readonly string[] = drawReport()) =>
  () =>
    latin1(
      textOf(packPdf(pages))
        .replace(link[0], () => link[1])
        .replace(/xref\n0/u, () => `900 0 obj\n${object}\nendobj\nxref\n0`)
        .replace(/startxref\n\d+/u, "startxref\n0"),
    );

function stream(entries: string, data: Buffer | string): string {
  const text = typeof data === "string" ? data : data.toString("latin1");
  return `<< ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * MEGA, " "), { level: 9 });
const asContents = [/\/Contents 6 0 R/u, "/Contents 900 0 R"] as const;
const endHostile = ["hostile", "timeout", "damaged", "empty", "notAReport", "tooLarge"] as const;

/** Bytes as ASCII85 writes them. */
const ascii85 = (data: Buffer) => {
  let text = "";
  for (let at = 0; at < data.length; at += 4) {
    let word = data.subarray(at, at + 4).reduce((sum, byte, i) => sum + byte * 256 ** (3 - i), 0);
    let five = "";
    for (let i = 0; i < 5; i++) {
      five = String.fromCharCode(33 + (word % 85)) + five;
      word = Math.floor(word / 85);
    }
    text += five;
  }
  return `${text}~>`;
};

/** PDF files. */
export const printed: readonly HostileFile[] = [
  {
    name: "pdf-page-of-200-megabytes.pdf",
    bytes: withObject(stream("/Filter /FlateDecode", zeros(200)), asContents),
    expected: ["hostile"],
  },
  {
    name: "pdf-bomb-behind-another-filter.pdf",
    bytes: withObject(stream("/Filter [/ASCII85Decode /FlateDecode]", ascii85(zeros(600))), asContents),
    expected: endHostile,
  },
  {
    name: "pdf-bomb-by-an-escaped-name.pdf",
    bytes: withObject(stream("/Filter /Fl#61teDecode", zeros(400)), asContents),
    expected: endHostile,
  },
  {
    name: "pdf-bomb-in-an-object-stream.pdf",
    bytes: withObject(stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zeros(100)), ["@never@", ""]),
    expected: ["hostile"],
  },
  {
    name: "pdf-compressed-twice.pdf",
    bytes: withObject(stream("/Filter [/FlateDecode /FlateDecode]", deflateSync(zeros(200))), asContents),
    expected: ["hostile"],
  },
  {
    name: "pdf-run-lengths.pdf",
    bytes: withObject(stream("/Filter /RunLengthDecode", "\x81 ".repeat(2 * MEGA)), asContents),
    expected: endHostile,
  },
  { name: "pdf-10000-pages.pdf", bytes: () => packPdf(Array.from({ length: 10_000 }, () => "BT ET")), expected: ["tooLarge"] },
  { name: "pdf-page-count-lies.pdf", bytes: changed(/\/Count \d+/u, "/Count 999999999", [""]), expected: ["empty", "tooLarge", "damaged"] },
  { name: "pdf-page-count-negative.pdf", bytes: changed(/\/Count \d+/u, "/Count -5", [""]), expected: ["empty", "damaged"] },
  {
    name: "pdf-page-tree-in-circles.pdf",
    bytes: changed(/\/Kids \[[^\]]*\]/u, "/Kids [2 0 R 2 0 R]"),
    expected: ["damaged", "empty", "hostile"],
  },
  {
    name: "pdf-page-tree-very-deep.pdf",
    bytes: () =>
      latin1(
        `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${Array.from({ length: 20_000 }, (_, i) => `${i + 2} 0 obj\n<< /Type /Pages /Count 1 /Kids [${i + 3} 0 R] >>\nendobj\n`).join("")}trailer\n<< /Root 1 0 R >>\n%%EOF`,
      ),
    expected: ["damaged", "empty", "timeout", "hostile"],
  },
  {
    name: "pdf-cross-references-in-circles.pdf",
    bytes: () => latin1(textOf(renderPdf()).replace(/\/Root 1 0 R/u, "/Root 1 0 R /Prev 15")),
    expected: ["read", "damaged"],
  },
  {
    name: "pdf-length-in-circles.pdf",
    bytes: changed(/\/Length \d+/u, "/Length 6 0 R"),
    expected: ["read", "damaged", "notAReport", "empty"],
  },
  {
    name: "pdf-form-draws-itself.pdf",
    bytes: withObject(
      stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 900 0 R >> >>", "/X Do /X Do"),
      [/\/Font << \/F 3 0 R >>/u, "/Font << /F 3 0 R >> /XObject << /X 900 0 R >>"],
      ["/X Do"],
    ),
    expected: endHostile,
  },
  {
    name: "pdf-forms-double-each-other.pdf",
    bytes: () =>
      latin1(
        textOf(packPdf(["/X0 Do"]))
          .replace(/\/Font << \/F 3 0 R >>/u, `/XObject << ${Array.from({ length: 30 }, (_, i) => `/X${i} ${900 + i} 0 R`).join(" ")} >>`)
          .replace(
            /xref\n0/u,
            () =>
              `${Array.from({ length: 30 }, (_, i) => `${900 + i} 0 obj\n${stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Y ${901 + i} 0 R >> >>`, "/Y Do /Y Do")}\nendobj\n`).join("")}xref\n0`,
          )
          .replace(/startxref\n\d+/u, "startxref\n0"),
      ),
    expected: endHostile,
  },
  {
    name: "pdf-million-strokes.pdf",
    bytes: () => packPdf([Array.from({ length: 100_000 }, (_, i) => `0 ${i % 800} m 500 ${i % 800} l S`).join("\n")]),
    expected: ["tooLarge"],
  },
  {
    name: "pdf-million-letters.pdf",
    bytes: () => packPdf([`BT /F 9 Tf 40 40 Td ${"<4e00> Tj 1 0 Td ".repeat(150_000)} ET`]),
    expected: endHostile,
  },
  { name: "pdf-saved-states-without-end.pdf", bytes: () => packPdf(["q ".repeat(4_000)]), expected: endHostile },
  { name: "pdf-brackets-without-end.pdf", bytes: () => packPdf([`${"[".repeat(2 * MEGA)} TJ`]), expected: endHostile },
  {
    name: "pdf-dictionaries-in-one-another.pdf",
    bytes: () => latin1(`%PDF-1.4\n1 0 obj\n${"<< /A ".repeat(500_000)}`),
    expected: ["damaged"],
  },
  { name: "pdf-string-without-end.pdf", bytes: () => packPdf([`BT (${"(".repeat(2 * MEGA)} Tj ET`]), expected: endHostile },
  {
    name: "pdf-numbers-not-finite.pdf",
    bytes: () => packPdf([`1e999 0 0 1 0 0 cm ${"9".repeat(400)} 0 m 0 0 l S BT /F 99999999999 Tf (1) Tj ET`]),
    expected: ["empty", "notAReport", "damaged"],
  },
  {
    name: "pdf-huge-page.pdf",
    bytes: () => packPdf(drawReport(), { pageEntries: "/MediaBox [0 0 99999999999 99999999999]" }),
    expected: ["read", "notAReport", "empty", "damaged"],
  },
  {
    name: "pdf-javascript.pdf",
    bytes: changed("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    expected: ["read"],
    never: "app.alert",
  },
  {
    name: "pdf-launches-a-program.pdf",
    bytes: changed("/Type /Catalog", "/Type /Catalog /OpenAction << /S /Launch /F (cmd.exe) >>"),
    expected: ["read"],
    never: "cmd.exe",
  },
  {
    name: "pdf-embedded-file.pdf",
    bytes: withObject(stream("/Type /EmbeddedFile", "MZ"), [
      "/Type /Catalog",
      "/Type /Catalog /Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /EF << /F 900 0 R >> >>] >> >>",
    ]),
    expected: ["read"],
  },
  {
    name: "pdf-fetches-from-a-link.pdf",
    bytes: changed("/Type /Catalog", "/Type /Catalog /OpenAction << /S /URI /URI (http://192.0.2.1/) >>"),
    expected: ["read"],
    never: "192.0.2.1",
  },
  {
    name: "pdf-giant-picture.pdf",
    bytes: withObject(
      stream(
        "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
        zeros(50),
      ),
      [/\/Font << \/F 3 0 R >>/u, "/Font << /F 3 0 R >> /XObject << /X 900 0 R >>"],
      ["/X Do"],
    ),
    expected: ["tablesArePictures"],
  },
  {
    name: "pdf-encrypted.pdf",
    bytes: () =>
      packPdf(drawReport(), {
        more: `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
      }),
    expected: ["encrypted", "damaged"],
  },
  { name: "pdf-of-a-page-script.pdf", bytes: () => latin1("%PDF-1.4\n<html><script>alert(1)</script></html>"), expected: ["damaged"] },
  { name: "pdf-truncated.pdf", bytes: () => renderPdf().subarray(0, 20_000), expected: ["damaged", "notAReport", "empty", "read"] },
  { name: "pdf-only-its-first-line.pdf", bytes: () => latin1("%PDF-1.7\n"), expected: ["damaged"] },
  {
    name: "pdf-with-other-words-before-it.pdf",
    bytes: () => Buffer.concat([latin1("GIF89a".padEnd(900, "x")), renderPdf()]),
    expected: ["read", "damaged"],
  },
  { name: "pdf-named-txt.txt", bytes: () => renderPdf(), expected: ["read"] },
];
