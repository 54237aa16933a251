import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "@/domain/reading/read-document";
import { splitReports } from "@/domain/reading/split-reports";
import { extractDocument, readFileInProcess } from "@/server/extraction/read-in-process";
import { renderHtml, renderTabs } from "../../../corpus/render-report";
import { title } from "../../../corpus/sample-figures";
import { encodeGb18030 } from "../../../support/encode-gb18030";
import { paragraphs, type Rows, sampleDocument, table } from "../../../support/sample-document";
import { cell, expectExact, findingsOf, read } from "../../../support/variation-reading";

const utf8 = (text: string) => new TextEncoder().encode(text);

const code = (bytes: Uint8Array) => {
  const outcome = readFileInProcess(bytes, "report");
  return outcome.outcome === "read" ? "read" : outcome.refusal.code;
};

describe("variations of text", () => {
  const figures = (...sectionOne: string[]) =>
    Object.fromEntries(read(sampleDocument({ sectionOne })).narrative.map(({ id, value }) => [id, value]));

  it("V21: a report of five sections is told", () => {
    const { blocks, ...rest } = sampleDocument();
    const reading = read({ ...rest, blocks: blocks.slice(0, -2) });
    expectExact(reading);
    expect(reading.sections.map(({ id }) => id)).toEqual(["s1", "s2", "s3", "s4", "s5"]);
  });

  it("V22: aspects under other names leave the sections as they are", () => {
    expect(read(sampleDocument({ sectionOne: ["（一）政务信息落实方面。"] })).sections).toHaveLength(6);
  });

  it("V25, V26, V27: what was concluded is read as stated", () => {
    expect(figures("新收政府信息公开申请77件，办结81件（含上年度结转4件）。")).toMatchObject({
      applicationsReceived: 77,
      applicationsConcluded: 81,
    });
  });

  it("V28, V29: disputes are read as stated", () => {
    expect(figures("政府信息公开类行政复议134件，政府信息公开类行政诉讼57件。")).toMatchObject({ reconsiderations: 134, litigation: 57 });
  });

  it("V30: an approximate figure is kept as such", () => {
    expect(read(sampleDocument({ sectionOne: ["门户网站发布信息1.35万余条。"] })).narrative).toContainEqual(
      expect.objectContaining({ id: "sitePosts", value: 13_500, approximate: true }),
    );
  });

  it("V34: dates that lost digits give no year", () => {
    expect(read(sampleDocument({ before: paragraphs("2021926", "政府信息公开工作年度报告", "〔202130号") })).identity.year).toBeNull();
  });

  it("V35: the year is the title's, whatever path is printed beside it", () => {
    expect(read(sampleDocument({ before: paragraphs("/xxgknb/2019/", title) })).identity.year).toBe(2024);
  });

  it("V16, V39, V40: the body is the one of the title, not one the text names", () => {
    const reading = read(sampleDocument({ sectionOne: ["某市人民政府本级、办公室收到政府信息公开申请6件。"] }));
    expect(reading.identity).toMatchObject({ body: "山西省人民政府办公厅", confidence: "certain" });
  });
});

describe("variations of files", () => {
  it("V37: a whole report inside a table of metadata is read", () => {
    const html = renderHtml()
      .replace("<div>", "<table><tr><td>索引号</td><td></td></tr><tr><td colspan=2>")
      .replace("</div>", "</td></tr></table>");
    const outcome = readFileInProcess(utf8(html), "report.html");
    if (outcome.outcome === "refused") return expect.unreachable(outcome.refusal.code);
    expectExact(outcome.reading);
  });

  it("a title that only the page's head holds gives body and year, to be confirmed", () => {
    const outcome = readFileInProcess(utf8(renderHtml().replace(`<p>${title}</p>`, "")), "report.html");
    if (outcome.outcome === "refused") return expect.unreachable(outcome.refusal.code);
    expect(outcome.reading.identity).toMatchObject({ body: "山西省人民政府办公厅", year: 2024, confidence: "probable", bodySource: null });
  });

  it("V46: text in GB18030 is told from UTF-8", () => {
    const outcome = readFileInProcess(encodeGb18030(renderTabs()), "report.txt");
    if (outcome.outcome === "refused") return expect.unreachable(outcome.refusal.code);
    expectExact(outcome.reading);
  });

  it("V47: half-year statistics are no annual report", () => {
    expect(code(utf8("2022年上半年政府信息公开工作统计\n主动公开信息\t12条\n"))).toBe("notAReport");
  });

  it("V50: tables that are pictures are refused, never read as empty", () => {
    const html = `<p>${title}</p><p>一、总体情况</p><p>工作平稳。</p><p>二、主动公开政府信息情况</p><img src="a.png"><p>三、收到和处理政府信息公开申请情况</p><img src="b.png">`;
    expect(code(utf8(html))).toBe("tablesArePictures");
  });
});

describe("two reports in one file", () => {
  const other = title.replace("办公厅2024", "办公厅2023");
  const both = `${renderTabs()}\n\n${renderTabs().replace(title, other).replace("309\t9\t", "300\t18\t")}`;

  it("are refused with the names of both", () => {
    const outcome = readFileInProcess(utf8(both), "both.txt");
    if (outcome.outcome === "read") return expect.unreachable();
    expect(outcome.refusal.code).toBe("severalReports");
    expect(outcome.refusal.message.zh).toMatch(/办公厅 ?2024.*办公厅 ?2023/u);
  });

  it("can each be read by themselves, every place counted in the whole file", () => {
    const { document } = extractDocument(utf8(both));
    const parts = splitReports(document);
    expect(parts.map(({ body, year }) => [body, year])).toEqual([
      ["山西省人民政府办公厅", 2024],
      ["山西省人民政府办公厅", 2023],
    ]);
    const [first, second] = parts.map((part) => readDocument(document, { part }));
    if (!first || !second) return expect.unreachable();
    expectExact(first);
    expect(second.identity.year).toBe(2023);
    expect(second.cells["applications.newReceived.business"]).toMatchObject({ value: 18 });
    const source = second.cells["applications.newReceived.business"]?.source;
    const block = source && document.blocks[source.block];
    expect(source?.kind === "cell" && block?.kind === "table" && block.rows[source.row]?.[source.cell]?.text).toBe("18");
  });
});

describe("a sound text whose headings of table two stand alone", () => {
  it("is not taken for one whose repeated lines were removed", () => {
    const text = renderTabs()
      .replace(/^信息内容\t/gmu, "")
      .replace(/(第二十条第（.）项)\t*/gu, "$1");
    expect(code(utf8(text))).toBe("read");
  });
});

describe("V52: the form of 2019 in a report for 2021 or later", () => {
  it("is told by its own labels and is a finding", () => {
    const rows: Rows = [
      ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
      ["规章", "0", "1", "2"],
      ["规范性文件", "3", "4", "5"],
    ];
    const reading = read(sampleDocument({ disclosure: [table(rows)] }));
    expect(reading.editions.disclosure).toBe("2019");
    expect(cell(reading, "disclosure.normativeDocuments.publishedTotal")).toBe(5);
    expect(findingsOf(reading, 2024).map(({ key }) => key)).toContain("Y07-FORM:disclosure");
  });
});

/** Variations that are not about reading a document, and where each is tested. */
const elsewhere: readonly (readonly [id: string, what: string, file: string])[] = [
  ["V31", "rounded percentages", "tests/domain/checks/check-percentages.test.ts"],
  ["V49", "old binary doc files", "tests/corpus/golden.test.ts"],
  ["V54", "ofd files", "tests/server/extraction/extract-ofd.test.ts"],
];

describe("variations tested elsewhere", () => {
  it.each(elsewhere)("%s: %s", (_, __, file) => {
    expect(existsSync(file)).toBe(true);
  });
});
