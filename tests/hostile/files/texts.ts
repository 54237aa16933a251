import { packMail } from "../../corpus/pack-mail";
import { renderHtml, renderTabs } from "../../corpus/render-report";
import { title } from "../../corpus/sample-figures";
import { encodeGb18030 } from "../../support/encode-gb18030";
import { type HostileFile, latin1, MEGA, utf8 } from "./hostile-file";

const html = renderHtml();
const tabs = renderTabs();
const page = (inside: string) => () => utf8(html.replace("</body>", () => `${inside}</body>`));
const lines =
  (unit: string, length = 1.9 * MEGA) =>
  () =>
    utf8(`${title}\n一、总体情况\n${unit.repeat(Math.ceil(length / unit.length))}`);
const mail = (headers: string, body: string) => () => latin1(`MIME-Version: 1.0\n${headers}\n\n${body}`);
const marked = (mark: string, text: Uint8Array) => () => Buffer.concat([latin1(mark), text]);
const utf16 = (text: string, bigEndian = false) => (bigEndian ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le"));
const refusedSomehow = ["hostile", "tooLarge", "notAReport", "empty", "damaged"] as const;
const readOrRefused = ["read", "notAReport", "tooLarge", "unreliableText", "hostile"] as const;

/** Web pages, pages saved as mail, and plain text. */
export const texts: readonly HostileFile[] = [
  {
    name: "html-nested-100000.html",
    bytes: () => utf8(`<html>${"<div>".repeat(100_000)}1${"</div>".repeat(100_000)}`),
    expected: ["hostile"],
  },
  { name: "html-nested-tables.html", bytes: () => utf8(`<html>${"<table><tr><td>".repeat(100_000)}`), expected: ["hostile"] },
  {
    name: "html-spans-beyond-reason.html",
    bytes: page(
      `<table>${'<tr><td colspan="999999999" rowspan="999999999">1</td><td colspan="-5" rowspan="1e9">2</td></tr>'.repeat(2_000)}</table>`,
    ),
    expected: ["tooLarge"],
  },
  {
    name: "html-spans-999-each.html",
    bytes: page(`<table>${`<tr>${'<td colspan="999" rowspan="999">1</td>'.repeat(20)}</tr>`.repeat(1_000)}</table>`),
    expected: ["tooLarge"],
  },
  {
    name: "html-million-cells.html",
    bytes: page(`<table>${`<tr>${"<td>1".repeat(1_000)}`.repeat(1_000)}</table>`),
    expected: ["tooLarge"],
  },
  { name: "html-million-text-nodes.html", bytes: page(`<p>${"<b>1</b>".repeat(1_000_000)}</p>`), expected: readOrRefused },
  { name: "html-million-blank-nodes.html", bytes: page(`<p>${"<b> </b>".repeat(1_000_000)}</p>`), expected: readOrRefused },
  { name: "html-million-attributes.html", bytes: page(`<p ${"a=1 ".repeat(1_000_000)}>`), expected: readOrRefused },
  { name: "html-style-of-10-megabytes.html", bytes: page(`<p style="${"display ".repeat(1_200_000)}">1</p>`), expected: ["read"] },
  {
    name: "html-script.html",
    bytes: page(
      '<script>alert("markup")</script><p onclick="alert(2)">尾</p><a href="javascript:alert(3)">链</a><svg onload="alert(4)"></svg>',
    ),
    expected: ["read"],
    never: "alert",
  },
  { name: "html-script-never-closed.html", bytes: () => utf8(html.replace("<body>", "<body><script>")), expected: ["notAReport", "empty"] },
  {
    name: "html-hidden-report.html",
    bytes: () => utf8(html.replace("<body>", '<body><div style="display:none">').replace("</body>", "</div></body>")),
    expected: ["notAReport", "empty"],
  },
  { name: "html-base64-picture.html", bytes: page(`<img src="data:image/png;base64,${"A".repeat(10 * MEGA)}">`), expected: ["read"] },
  {
    name: "html-refreshes-elsewhere.html",
    bytes: () => utf8(html.replace("<head>", '<head><meta http-equiv="refresh" content="0;url=http://192.0.2.1/">')),
    expected: ["read"],
    never: "192.0.2.1",
  },
  { name: "html-comments-before-nothing.html", bytes: () => utf8(`${"<!---->".repeat(285)}x`), expected: ["notAReport", "empty"] },
  { name: "html-unclosed-comment.html", bytes: () => utf8(`<html><!--${html}`), expected: ["notAReport", "empty"] },
  { name: "html-entities.html", bytes: page(`<p>${"&amp;".repeat(300_000)}&#0;&#x110000;&#xD800;&unknown;</p>`), expected: ["read"] },
  {
    name: "html-doctype-entities.html",
    bytes: () => utf8(html.replace("<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY a "b">]>')),
    expected: ["read", "notAReport"],
  },
  {
    name: "mhtml-100000-parts.mht",
    bytes: mail("Content-Type: multipart/related; boundary=x", "--x\n\na\n".repeat(100_000)),
    expected: ["hostile"],
  },
  {
    name: "mhtml-nested.mht",
    bytes: () => utf8(`MIME-Version: 1.0\n${"Content-Type: multipart/related; boundary=x\n\n--x\n".repeat(50)}`),
    expected: ["damaged"],
  },
  {
    name: "mhtml-without-a-page.mht",
    bytes: mail("Content-Type: multipart/related; boundary=x", "--x\nContent-Type: image/png\n\nx\n--x--"),
    expected: ["damaged"],
  },
  {
    name: "mhtml-boundary-bait.mht",
    bytes: mail(`Content-Type: multipart/related; boundary="${"-".repeat(199)}"`, "-".repeat(5 * MEGA)),
    expected: ["damaged"],
  },
  {
    name: "mhtml-header-of-10-megabytes.mht",
    bytes: mail(`Content-Type: multipart/related; boundary=x\nX-A: ${" \n ".repeat(2 * MEGA)}`, "--x\n\n"),
    expected: ["damaged", "hostile"],
  },
  {
    name: "mhtml-quoted-printable-bait.mht",
    bytes: mail(
      "Content-Type: multipart/related; boundary=x",
      `--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html>${`=${" ".repeat(50)}`.repeat(100_000)}`,
    ),
    expected: refusedSomehow,
  },
  {
    name: "mhtml-page-points-to-files.mht",
    bytes: () => packMail(html.replace("</body>", '<img src="file:///etc/passwd"><iframe src="http://192.0.2.1/"></iframe></body>')),
    expected: ["read"],
    never: "192.0.2.1",
  },
  { name: "text-50-megabytes-in-a-line.txt", bytes: () => new Uint8Array(50 * MEGA).fill(49), expected: ["tooLarge"] },
  { name: "text-19-megabytes-in-a-line.txt", bytes: () => new Uint8Array(19 * MEGA).fill(49), expected: ["tooLarge"] },
  { name: "text-million-lines.txt", bytes: lines("1\n"), expected: ["tooLarge"] },
  { name: "text-digits.txt", bytes: lines("1"), expected: readOrRefused.slice(1) as never },
  { name: "text-commas.txt", bytes: lines("1,"), expected: ["notAReport", "tooLarge"] },
  { name: "text-years.txt", bytes: lines("2024年度"), expected: ["notAReport", "tooLarge"] },
  { name: "text-years-in-chinese.txt", bytes: lines("二〇二四年", 1.8 * MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "text-titles.txt", bytes: lines("政府信息公开工作年度报告", 600_000), expected: ["notAReport", "tooLarge"] },
  { name: "text-title-lines.txt", bytes: lines(`${title}\n`, 600_000), expected: ["notAReport", "tooLarge", "severalReports"] },
  {
    name: "text-headings.txt",
    bytes: lines("一、总体情况\n二、主动公开政府信息情况\n", 300_000),
    expected: ["notAReport", "tooLarge", "severalReports"],
  },
  { name: "text-open-brackets.txt", bytes: lines("22（其中", 600_000), expected: ["notAReport", "tooLarge"] },
  { name: "text-blanks.txt", bytes: lines(" ", 1.8 * MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "text-tabs.txt", bytes: lines("\t", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "text-rulings.txt", bytes: lines(" -", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "text-percentages.txt", bytes: lines("办结率99.99%，", 900_000), expected: ["notAReport", "tooLarge"] },
  {
    name: "text-form-labels.txt",
    bytes: lines("自然人\n法人或其他组织\n总计\n", 900_000),
    expected: ["notAReport", "tooLarge", "unreliableText"],
  },
  { name: "markdown-bars.md", bytes: lines("|", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "markdown-bar-lines.md", bytes: lines("|\n", 600_000), expected: ["notAReport", "tooLarge"] },
  { name: "markdown-stars.md", bytes: lines("*", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "markdown-rules.md", bytes: lines("|---", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "markdown-breaks.md", bytes: lines("|<br ", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "markdown-brackets.md", bytes: lines("[](", MEGA), expected: ["notAReport", "tooLarge"] },
  { name: "encoding-invalid-utf8.txt", bytes: () => Buffer.concat([utf8(tabs), latin1("\xff\xc0\x80")]), expected: ["unknownFormat"] },
  {
    name: "encoding-overlong-utf8.txt",
    bytes: () => Buffer.concat([utf8(tabs), latin1("\xc0\xaf\xe0\x80\xaf")]),
    expected: ["unknownFormat"],
  },
  {
    name: "encoding-invalid-gbk.txt",
    bytes: () => Buffer.concat([encodeGb18030(tabs), latin1("\xff\xff\x81")]),
    expected: ["unknownFormat"],
  },
  {
    name: "encoding-gbk-cut-in-a-letter.txt",
    bytes: () => Buffer.concat([encodeGb18030(tabs), latin1("\xb1")]),
    expected: ["unknownFormat", "read"],
  },
  {
    name: "encoding-utf16-odd-length.txt",
    bytes: marked("\xff\xfe", Buffer.concat([utf16(tabs), latin1("x")])),
    expected: ["unknownFormat"],
  },
  { name: "encoding-utf16-half-pair.txt", bytes: marked("\xff\xfe", utf16(`${tabs}\ud83d`)), expected: ["unknownFormat"] },
  { name: "encoding-utf16-wrong-mark.txt", bytes: marked("\xfe\xff", utf16(tabs)), expected: ["notAReport", "unknownFormat"] },
  {
    name: "encoding-utf32.txt",
    bytes: marked(
      "\xff\xfe\0\0",
      Buffer.from(
        [...tabs].flatMap((letter) => {
          const code = letter.codePointAt(0) ?? 0;
          return [code & 255, (code >> 8) & 255, code >> 16, 0];
        }),
      ),
    ),
    expected: ["unknownFormat"],
  },
  { name: "encoding-utf8-mark-before-gbk.txt", bytes: marked("\xef\xbb\xbf", encodeGb18030(tabs)), expected: ["unknownFormat"] },
  { name: "encoding-mark-in-the-middle.txt", bytes: () => utf8(tabs.replace("二、", "\ufeff二、")), expected: ["read"] },
  { name: "encoding-utf7.txt", bytes: () => latin1("+AGEAYg-+/v8-"), expected: ["notAReport"] },
  { name: "encoding-nul-bytes.txt", bytes: () => utf8(tabs.replaceAll("\t", "\t\0")), expected: ["unknownFormat"] },
  {
    name: "encoding-control-characters.txt",
    bytes: () => utf8(tabs.replace("309", "3\u000809\u001b[2J")),
    expected: ["read"],
    cells: { "applications.newReceived.naturalPerson": null },
  },
  { name: "encoding-only-a-mark.txt", bytes: () => latin1("\xef\xbb\xbf"), expected: ["empty"] },
  { name: "encoding-only-blanks.txt", bytes: () => utf8(" \u3000\u200b\n\t".repeat(1_000)), expected: ["empty", "notAReport"] },
  { name: "text-of-one-byte.txt", bytes: () => utf8("1"), expected: ["notAReport"] },
  { name: "empty.docx", bytes: () => new Uint8Array(), expected: ["empty"] },
  { name: "picture-named-docx.docx", bytes: () => latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), expected: ["formatNotYet"] },
  { name: "rtf-named-doc.doc", bytes: () => latin1(`{\\rtf1 ${"{".repeat(MEGA)}`), expected: ["formatNotYet"] },
  { name: "program-named-txt.txt", bytes: () => latin1(`MZ\x90\0${"\x03\0\0\xff\xff".repeat(1_000)}`), expected: ["unknownFormat"] },
  {
    name: "noise.bin",
    bytes: () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 2_654_435_761) >>> 24),
    expected: ["unknownFormat"],
  },
  { name: "text-named-xlsx.xlsx", bytes: () => utf8(tabs), expected: ["read"] },
  { name: "html-named-doc.doc", bytes: () => utf8(html), expected: ["read"] },
];
