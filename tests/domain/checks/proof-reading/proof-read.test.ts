import { describe, expect, it } from "vitest";
import type { ProofMark } from "@/domain/checks/proof-reading/proof-mark";
import { proofRead, readProse } from "@/domain/checks/proof-reading/proof-read";
import type { Facts } from "@/domain/facts/facts";
import { readDocument } from "@/domain/reading/read-document";
import { withCells } from "@/tests/support/balanced-facts";
import { sampleDocument } from "@/tests/support/sample-document";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

interface Given {
  readonly facts?: Facts;
  readonly lastYear?: Facts;
}

function marksOf(sentence: string, { facts = shanxi2024Facts, lastYear }: Given = {}): readonly ProofMark[] {
  const document = sampleDocument({ sectionOne: [sentence] });
  const { sections } = readDocument(document);
  const first = sections.find(({ id }) => id === "s1");
  const prose = readProse(document, sections, { body: null, year: 2024 });
  return proofRead(prose, facts, lastYear ?? null).filter(({ span }) => span.block < (first?.to ?? 0));
}

const brief = (marks: readonly ProofMark[]) => marks.map(({ text, kind, agrees }) => [text, kind, agrees]);

describe("the proof-reader", () => {
  it("binds numbers to cells by their wording, each to the reading that agrees", () => {
    const marks = marksOf("2024年，新收政府信息公开申请320件，上年结转24件，办结295件，结转下年度25件。");
    expect(brief(marks)).toEqual([
      ["2024", "notFigure", null],
      ["320", "bound", true],
      ["24", "bound", true],
      ["295", "bound", true],
      ["25", "bound", true],
    ]);
    expect(marks[3]?.reference).toMatchObject({
      cells: ["applications.concluded.total", "applications.carriedIn.total"],
      expression: { zh: "表三（七）总计－上年结转" },
      value: 295,
    });
  });

  it("says what the table has where the text differs", () => {
    const [mark] = marksOf("全年收到政府信息公开申请302件。");
    expect(mark).toMatchObject({ kind: "bound", agrees: false, note: { zh: "正文写新收申请 302，表三本年新收为 320" } });
  });

  it("cannot tell where the cell is missing", () => {
    const facts = withCells(shanxi2024Facts, { "applications.newReceived.total": null, "applications.newReceived.naturalPerson": null });
    expect(marksOf("全年收到政府信息公开申请320件。", { facts })).toMatchObject([{ kind: "bound", agrees: null }]);
  });

  it("never binds a number for being equal to a cell", () => {
    expect(brief(marksOf("门户网站发布信息320条，举办培训24场，办理人大代表建议295件。"))).toEqual([
      ["320", "outside", null],
      ["24", "outside", null],
      ["295", "outside", null],
    ]);
  });

  it("leaves dates, document numbers, telephones, hotlines, terms and ordinals alone", () => {
    const text =
      "截至12月31日，依据国办公开办函〔2021〕30号和第711号令第20条，12345热线24小时值守，电话0351-3046667，20个工作日内答复，“1+N”机制。";
    expect(marksOf(text).filter(({ kind }) => kind !== "notFigure")).toEqual([]);
  });

  it("recomputes a percentage from the numbers beside it", () => {
    const right = marksOf("“县长信箱”受理来信250件，办结235件，办结率94%。");
    expect(right[2]).toMatchObject({
      kind: "statement",
      agrees: true,
      reference: { value: 94, operands: [right[1]?.span, right[0]?.span] },
    });
    const wrong = marksOf("“县长信箱”受理来信250件，办结235件，办结率96%。");
    expect(wrong[2]).toMatchObject({ kind: "statement", agrees: false, note: { zh: "正文写 96 %，按 235 ÷ 250 应为 94 %" } });
  });

  it("recomputes a rate in a later sentence from the channel's numbers", () => {
    const marks = marksOf("“县长信箱”受理来信250件。办结235件，办结率94%。");
    expect(marks[2]).toMatchObject({ text: "94", kind: "statement", agrees: true, reference: { expression: { zh: "235 ÷ 250" } } });
  });

  it("takes a share of the outcomes of what was concluded or received", () => {
    const marks = marksOf("办结政府信息公开申请319件，其中予以公开138件，占43.26%，不予公开18件，占6.5%。");
    expect(brief(marks).slice(2)).toEqual([
      ["43.26", "statement", true],
      ["18", "bound", true],
      ["6.5", "statement", false],
    ]);
  });

  it("recomputes growth from last year's number in the text or in last year's tables", () => {
    const stated = marksOf("收到政府信息公开申请320件，较2023年的256件增长25%。");
    expect(stated[stated.length - 1]).toMatchObject({ kind: "statement", agrees: true, reference: { value: 25 } });
    const lastYear = withCells(shanxi2024Facts, { "applications.newReceived.total": 400 });
    const percentage = (sentence: string, given: Given) => marksOf(sentence, given).find(({ unit }) => unit === "%");
    expect(percentage("收到政府信息公开申请320件，同比下降20%。", { lastYear })).toMatchObject({ kind: "statement", agrees: true });
    expect(percentage("收到政府信息公开申请320件，同比增长20%。", { lastYear })).toMatchObject({ kind: "statement", agrees: false });
    expect(percentage("收到政府信息公开申请320件，同比下降20%。", {})).toMatchObject({ kind: "statement", agrees: null });
  });

  it("adds up the parts of a whole", () => {
    const marks = marksOf("主动公开各类信息100条，其中部门动态40条、政策文件35条、其他25条。");
    expect(marks[0]).toMatchObject({ kind: "statement", agrees: true, reference: { value: 100, expression: { zh: "40 + 35 + 25" } } });
    const short = marksOf("主动公开各类信息100条，其中部门动态40条、政策文件35条、其他20条。");
    expect(short[0]).toMatchObject({ kind: "statement", agrees: false });
    expect(marksOf("主动公开各类信息100条，其中部门动态40条、政策文件35条。")[0]).toMatchObject({ kind: "outside" });
  });

  it("holds wordings without a number against the tables", () => {
    const text = "政府信息公开行政复议案件中不存在被纠错的情况。";
    expect(marksOf(text)).toMatchObject([{ kind: "bound", value: 0, agrees: true }]);
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.corrected": 1 });
    expect(marksOf(text, { facts })).toMatchObject([{ kind: "bound", value: 0, agrees: false }]);
  });

  it("binds the results of disputes and the reasons of refusals", () => {
    const marks = marksOf("政府信息公开类行政复议9件，其中维持8件，纠正0件；不予公开的申请中，属于国家秘密12件、内部事务信息3件。");
    expect(brief(marks)).toEqual([
      ["9", "bound", true],
      ["8", "bound", true],
      ["0", "bound", true],
      ["12", "bound", true],
      ["3", "bound", true],
    ]);
  });

  it("gives places that hold the printed digits", () => {
    const document = sampleDocument({ sectionOne: ["全年　收到政府信息公开申请 320 件，发布信息１２００条。"] });
    const prose = readProse(document, readDocument(document).sections, { body: null, year: 2024 });
    const printed = proofRead(prose, shanxi2024Facts, null).map(({ span }) => {
      const block = document.blocks[span.block];
      return block?.kind === "paragraph" ? block.text.slice(span.start, span.end) : "";
    });
    expect(printed.slice(0, 2)).toEqual(["320", "１２００"]);
  });
});
