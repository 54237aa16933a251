import { ofdText, packOfd, renderOfd } from "../../corpus/pack-ofd";
import { packWorkbook, renderWorkbook } from "../../corpus/pack-workbook";
import { type HostileFile, utf8, varied } from "./hostile-file";
import { writeZip } from "./write-zip";

type Parts = Readonly<Record<string, string>>;
const small = [{ name: "a", rows: [["1"]] }];
const book = (more: Parts) => () => packWorkbook(small, more);
const sheet = (xml: string) => book({ "xl/worksheets/sheet0.xml": `<worksheet>${xml}</worksheet>` });
const strings = (xml: string) => book({ "xl/sharedStrings.xml": xml });
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 25 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join("")}]>`;

/** A page tree, a template or a path of an OFD file made for harm. */
const ofd =
  (objects: string, more: Parts = {}) =>
  () =>
    packOfd([objects], { more });
const code = (attributes: string, text: string) =>
  `<ofd:TextObject ID="1" Boundary="0 0 100 5" Font="2" Size="4"><ofd:TextCode X="0" Y="4" ${attributes}>${text}</ofd:TextCode></ofd:TextObject>`;
const listing = (pages: string) =>
  `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData/><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`;

/** Workbooks (xlsx) and layout files (OFD). */
export const workbooks: readonly HostileFile[] = [
  { name: "xlsx-billion-laughs.xlsx", bytes: strings(`${laughs}<sst><si><t>&a25;</t></si></sst>`), expected: ["hostile"] },
  {
    name: "xlsx-external-entity.xlsx",
    bytes: sheet('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sheetData/>'),
    expected: ["hostile", "damaged"],
  },
  { name: "xlsx-macros.xlsm", bytes: book({ "xl/vbaProject.bin": "x" }), expected: ["hostile"] },
  {
    name: "xlsx-external-workbook.xlsx",
    bytes: () =>
      packWorkbook(small, {
        "xl/externalLinks/externalLink1.xml": "<a/>",
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="r0" Type="http://x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      }),
    expected: ["damaged"],
  },
  {
    name: "xlsx-part-out-of-the-archive.xlsx",
    bytes: book({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r0" Type="http://x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
    }),
    expected: ["damaged"],
  },
  {
    name: "xlsx-million-cells.xlsx",
    bytes: sheet(`<sheetData>${varied("<row><c><v>#</v></c><c><v>1</v></c><c><v>2</v></c></row>", 300_000)}</sheetData>`),
    expected: ["tooLarge"],
  },
  {
    name: "xlsx-cells-in-every-corner.xlsx",
    bytes: sheet(
      `<sheetData>${Array.from({ length: 40_000 }, (_, i) => `<c r="${"ABCDEFGHIJ"[i % 10]}${"XYZ"[i % 3]}${i * 26 + 1}"><v>1</v></c>`).join("")}</sheetData>`,
    ),
    expected: ["tooLarge", "notAReport"],
  },
  {
    name: "xlsx-million-shared-strings.xlsx",
    bytes: strings(`<sst>${varied('<si a="#"/>', 600_000)}</sst>`),
    expected: ["notAReport", "tooLarge", "hostile"],
  },
  {
    name: "xlsx-shared-string-of-20-megabytes.xlsx",
    bytes: strings(`<sst><si><t>${varied("数字#", 300_000)}</t></si></sst>`),
    expected: ["tooLarge", "hostile"],
  },
  {
    name: "xlsx-one-string-in-every-cell.xlsx",
    bytes: () =>
      packWorkbook([{ name: "a", rows: Array.from({ length: 4_000 }, () => Array.from({ length: 10 }, () => '<c t="s"><v>0</v></c>')) }], {
        "xl/sharedStrings.xml": `<sst><si><t>${"长".repeat(100_000)}</t></si></sst>`,
      }),
    expected: ["tooLarge"],
  },
  {
    name: "xlsx-million-hidden-columns.xlsx",
    bytes: () =>
      packWorkbook([
        {
          name: "a",
          rows: Array.from({ length: 4_000 }, () => Array.from({ length: 10 }, () => "1")),
          before: `<cols>${varied('<col min="2" max="2" hidden="1" a="#"/>', 300_000)}</cols>`,
        },
      ]),
    expected: ["notAReport", "tooLarge", "hostile"],
  },
  {
    name: "xlsx-million-styles.xlsx",
    bytes: book({ "xl/styles.xml": `<styleSheet><cellXfs>${varied('<xf a="#"/>', 600_000)}</cellXfs></styleSheet>` }),
    expected: ["notAReport", "tooLarge", "hostile"],
  },
  {
    name: "xlsx-merged-all-over.xlsx",
    bytes: () => packWorkbook([{ name: "a", rows: [["1", "2"]], merges: Array.from({ length: 5_000 }, (_, i) => `A${i + 1}:XFD1048576`) }]),
    expected: ["tooLarge"],
  },
  {
    name: "xlsx-one-merge-over-everything.xlsx",
    bytes: () =>
      packWorkbook([
        { name: "a", rows: Array.from({ length: 5_000 }, () => Array.from({ length: 9 }, () => "1")), merges: ["A1:XFD1048576"] },
      ]),
    expected: ["tooLarge"],
  },
  {
    name: "xlsx-500-sheets.xlsx",
    bytes: () => packWorkbook(Array.from({ length: 500 }, (_, i) => ({ name: `s${i}`, rows: [["1"]] }))),
    expected: ["tooLarge"],
  },
  {
    name: "xlsx-one-part-as-100-sheets.xlsx",
    bytes: () =>
      packWorkbook(small, {
        "xl/workbook.xml": `<workbook xmlns:r="http://r"><sheets>${'<sheet name="a" r:id="r0"/>'.repeat(100)}</sheets></workbook>`,
        "xl/worksheets/sheet0.xml": `<worksheet><sheetData>${varied("<row><c><v>#</v></c></row>", 49_000)}</sheetData></worksheet>`,
      }),
    expected: ["tooLarge", "hostile", "timeout"],
  },
  { name: "xlsx-nested-elements.xlsx", bytes: strings(varied('<a b="#">', 200_000)), expected: ["hostile"] },
  {
    name: "xlsx-number-format-bait.xlsx",
    bytes: book({
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(200_000)}0"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    }),
    expected: ["notAReport"],
  },
  {
    name: "xlsx-formula-as-text.xlsx",
    bytes: () => packWorkbook([{ name: "a", rows: [["=cmd|'/c calc'!A1"]] }]),
    expected: ["notAReport"],
  },
  {
    name: "xlsx-error-values.xlsx",
    bytes: () =>
      packWorkbook([
        {
          name: "a",
          rows: [
            [
              '<c t="e"><v>#REF!</v></c>',
              "<c><v>1e999</v></c>",
              "<c><v>0x10</v></c>",
              '<c t="s"><v>-1</v></c>',
              '<c t="s"><v>99999999</v></c>',
            ],
          ],
        },
      ]),
    expected: ["notAReport", "empty"],
  },
  { name: "xlsx-named-docx.docx", bytes: () => renderWorkbook(), expected: ["read"] },
  { name: "xlsb.xlsx", bytes: () => writeZip([{ name: "xl/workbook.bin", data: utf8("x") }]), expected: ["archive", "formatNotYet"] },

  { name: "ofd-billion-laughs.ofd", bytes: ofd("", { "Doc_0/Pages/Page_0/Content.xml": `${laughs}<a>&a25;</a>` }), expected: ["hostile"] },
  {
    name: "ofd-external-entity.ofd",
    bytes: ofd("", { "OFD.xml": '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>' }),
    expected: ["hostile"],
  },
  {
    name: "ofd-root-out-of-the-archive.ofd",
    bytes: ofd("", { "OFD.xml": "<o><DocRoot>../../../etc/passwd</DocRoot></o>" }),
    expected: ["damaged"],
  },
  { name: "ofd-root-in-circles.ofd", bytes: ofd("", { "OFD.xml": "<o><DocRoot>OFD.xml</DocRoot></o>" }), expected: ["empty", "damaged"] },
  {
    name: "ofd-10000-documents.ofd",
    bytes: ofd(ofdText("一", { x: 10, y: 10 }), { "OFD.xml": `<o>${"<DocRoot>Doc_0/Document.xml</DocRoot>".repeat(10_000)}</o>` }),
    expected: ["tooLarge"],
  },
  {
    name: "ofd-100000-pages.ofd",
    bytes: ofd("", { "Doc_0/Document.xml": listing(varied('<ofd:Page ID="#" BaseLoc="Pages/Page_0/Content.xml"/>', 100_000)) }),
    expected: ["tooLarge"],
  },
  {
    name: "ofd-steps-without-end.ofd",
    bytes: ofd(varied(code('Z="#" DeltaX="g 999999999 1"', "一"), 20_000)),
    expected: ["empty", "notAReport", "tooLarge"],
  },
  {
    name: "ofd-steps-listed-without-end.ofd",
    bytes: ofd(code(`DeltaX="${"g 99999 1 ".repeat(90_000)}"`, "一二三")),
    expected: ["empty", "notAReport", "tooLarge"],
  },
  {
    name: "ofd-numbers-not-finite.ofd",
    bytes: ofd(ofdText("一二三", { x: 10, y: 10, attributes: 'CTM="1e999 NaN Infinity 0 0 0"' })),
    expected: ["empty", "notAReport"],
  },
  {
    name: "ofd-path-without-end.ofd",
    bytes: ofd(
      `<ofd:PathObject Boundary="0 0 1 1"><ofd:AbbreviatedData>M 0 0 ${varied("L 9 0 L 9 9.# ", 300_000).replace(/(?<=\.[\da-z]*)[a-z]/gu, "7")}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
    expected: ["tooLarge"],
  },
  {
    name: "ofd-template-in-circles.ofd",
    bytes: () => packOfd([ofdText("一", { x: 10, y: 10 })], { template: '<ofd:Template TemplateID="5"/>' }),
    expected: ["notAReport"],
  },
  { name: "ofd-encrypted.ofd", bytes: ofd("", { "Doc_0/Encryptions.xml": "<a/>" }), expected: ["encrypted"] },
  { name: "ofd-script-as-text.ofd", bytes: ofd(ofdText("<script>alert(1)</script>", { x: 10, y: 10 })), expected: ["notAReport"] },
  { name: "ofd-named-xlsx.xlsx", bytes: () => renderOfd(), expected: ["read"] },
];
