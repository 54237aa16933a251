import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import type { CellId } from "@/domain/form/edition";
import { readDocument } from "@/domain/reading/read-document";
import type { Reading } from "@/domain/reading/reading";
import { applicationRows, disputeValues } from "../../corpus/sample-figures";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  rows: rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
});
const read = (...blocks: Block[]): Reading => readDocument({ format: "text", blocks });
const value = (reading: Reading, id: CellId) => reading.cells[id]?.value ?? reading.cells[id]?.missing;
const columns = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];
const row = (reading: Reading, id: string) => columns.map((column) => value(reading, `applications.${id}.${column}`));

const heading = paragraph("三、收到和处理政府信息公开申请情况");
type Change = (label: string, values: readonly string[]) => readonly string[];
const applications = (change: Change) => table(applicationRows.map(({ label, values }) => change(label, values)));
const isOutcome = (label: string) => /^[（\d]/u.test(label);

describe("a row with one value too many", () => {
  it("is resolved when one way of dropping a whole column makes every sum agree", () => {
    const reading = read(
      heading,
      applications((label, values) => [label, ...(isOutcome(label) ? [...values.slice(0, 6), "0", ...values.slice(6)] : values)]),
    );
    expect(row(reading, "unavailableNotHeld")).toEqual([151, 3, 0, 0, 1, 0, 155]);
    expect(row(reading, "concluded")).toEqual([308, 8, 0, 0, 1, 2, 319]);
    expect(reading.problems.map(({ code }) => code)).toContain("surplusColumnDropped");
  });

  it("stays ambiguous when no way makes every sum agree", () => {
    const reading = read(
      heading,
      applications((label, values) => [label, ...(isOutcome(label) ? [...values.slice(0, 6), "7", ...values.slice(6, 6), "1"] : values)]),
    );
    expect(new Set(row(reading, "unavailableNotHeld"))).toEqual(new Set(["ambiguous"]));
    expect(row(reading, "newReceived")).toEqual([309, 9, 0, 0, 0, 2, 320]);
  });

  it("stays ambiguous when two ways give different values that all agree", () => {
    // Dropping the first column gives the three to natural persons, dropping the third to businesses.
    const rows = applicationRows.map(({ label }) => {
      const count = /新收|予以公开|总计/u.test(label) ? "3" : "0";
      return [label, "0", count, "0", "0", "0", "0", "0", count];
    });
    const reading = read(heading, table(rows));
    expect(new Set([...row(reading, "newReceived"), ...row(reading, "granted")])).toEqual(new Set(["ambiguous"]));
  });

  it("stays ambiguous while any row is unreadable", () => {
    const reading = read(
      heading,
      applications((label, values) => {
        if (label.includes("新收")) return [label, "约300", ...values.slice(1)];
        return [label, ...(isOutcome(label) ? [...values.slice(0, 6), "0", ...values.slice(6)] : values)];
      }),
    );
    expect(row(reading, "granted")[0]).toBe("ambiguous");
  });
});

describe("blank cells", () => {
  it("are blank, never zero", () => {
    const reading = read(heading, table([["一、本年新收政府信息公开申请数量", "2", "", " ", "/", "—", "无", "2"]]));
    expect(row(reading, "newReceived")).toEqual([2, "blank", "blank", "dash", "dash", "dash", 2]);
  });

  it("do not shift a row that is too short", () => {
    const reading = read(heading, table([["一、本年新收政府信息公开申请数量", "2", "0", "2"]]));
    expect(new Set(row(reading, "newReceived"))).toEqual(new Set(["ambiguous"]));
  });

  it("before the values are dropped only where rows of the same shape prove it", () => {
    const proven = read(
      heading,
      table([
        ["三", "（一）予以公开", "", "5", "0", "0", "0", "0", "0", "5"],
        ["", "（二）部分公开", "", "3", "", "", "", "", "", ""],
      ]),
    );
    expect(row(proven, "partlyGranted")).toEqual([3, "blank", "blank", "blank", "blank", "blank", "blank"]);
    const gapped = read(
      heading,
      table([
        ["三", "（一）予以公开", "", "5", "", "", "", "", "", "5"],
        ["", "（二）部分公开", "", "3", "", "", "", "", "", ""],
      ]),
    );
    expect(row(gapped, "partlyGranted")[0]).toBe("ambiguous");
    const unproven = read(heading, table([["", "（二）部分公开", "", "3", "", "", "", "", "", ""]]));
    expect(row(unproven, "partlyGranted")[0]).toBe("ambiguous");
  });

  it("are not taken for the first value where an editor cut the end of the line", () => {
    const reading = read(
      heading,
      table([
        ["三", "（一）予以公开", "", "5", "0", "0", "0", "0", "0", "5"],
        ["", "（二）部分公开", "", "3", "0", "0", "0", "0", "0"],
      ]),
    );
    expect(new Set(row(reading, "partlyGranted"))).toEqual(new Set(["ambiguous"]));
  });

  it("lost in one-cell-a-line text leave the row ambiguous", () => {
    const lines = [
      "一、本年新收政府信息公开申请数量",
      "821",
      "35",
      "2",
      "1",
      "859",
      "二、上年结转政府信息公开申请数量",
      "三、本年度办理结果",
    ];
    const reading = read(heading, ...lines.map(paragraph));
    expect(new Set(row(reading, "newReceived"))).toEqual(new Set(["ambiguous"]));
    expect(new Set(row(reading, "carriedIn"))).toEqual(new Set(["blank"]));
  });
});

describe("labels", () => {
  it("match in any width, spacing and bracket style, over two lines, and with the group label after its first row", () => {
    const lines = ["1．属于 国家秘密", "12 0 0 0 0 0 12", "（三）不予公开", "2. 其他法律行政", "法规禁止公开", "1 0 0 0 0 0 1"];
    const reading = read(heading, ...lines.map(paragraph));
    expect(row(reading, "deniedStateSecret")).toEqual([12, 0, 0, 0, 0, 0, 12]);
    expect(row(reading, "deniedByLaw")).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it("tell 其他 and 总计 as rows from 其他 and 总计 as columns", () => {
    const reading = read(
      heading,
      table([
        ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
        ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "0", "0", "0", "0", "0", "0", "0"],
        ["3.其他", "4", "0", "0", "0", "0", "0", "4"],
        ["（七）总计", "4", "0", "0", "0", "0", "0", "4"],
      ]),
    );
    expect(row(reading, "otherOther")).toEqual([4, 0, 0, 0, 0, 0, 4]);
    expect(row(reading, "concluded")).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });

  it("that are damaged leave their row unfound rather than in another row", () => {
    const reading = read(heading, table([["（六）其他处理", "1.申请人无正XX逾期", "2", "0", "0", "0", "0", "0", "2"]]));
    expect(Object.values(reading.cells).every((cell) => cell?.value === null)).toBe(true);
  });

  it("that are damaged are told by their neighbours on the form and most of their letters, with a doubt", () => {
    const rows = (damaged: string) =>
      read(
        heading,
        applications((label, values) => [label.startsWith("2.其他法律") ? damaged : label, ...values]),
      );
    const half = rows("2.其他法律行政止公开");
    expect(row(half, "deniedByLaw")).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(half.cells["applications.deniedByLaw.total"]?.doubt).toBe("missingLabel");
    expect(row(rows("2.其他"), "deniedByLaw")[0]).toBe("notFound");
    expect(row(rows("2.其他情况说明"), "deniedByLaw")[0]).toBe("notFound");
  });

  it("printed in another column order make the values ambiguous", () => {
    const reading = read(
      heading,
      table([
        ["", "自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"],
        ["一、本年新收政府信息公开申请数量", "1", "2", "0", "0", "0", "0", "3"],
      ]),
    );
    expect(row(reading, "newReceived")[0]).toBe("ambiguous");
  });

  it("with 总计 before the applicants are followed where the sums agree, and asked about where they do not", () => {
    const line = "一、本年新收政府信息公开申请数量";
    const header = ["", "总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    const first = (...values: string[]) => row(read(heading, table([header, [line, ...values]])), "newReceived");
    expect(first("3", "1", "2", "0", "0", "0", "0")).toEqual([1, 2, 0, 0, 0, 0, 3]);
    expect(new Set(first("1", "2", "0", "0", "0", "0", "3"))).toEqual(new Set(["ambiguous"]));
    expect(new Set(first("4", "1", "2", "0", "0", "0", "0"))).toEqual(new Set(["ambiguous"]));
    expect(first("0", "0", "0", "0", "0", "0", "0")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("repeated with other values make the row ambiguous", () => {
    const line = "一、本年新收政府信息公开申请数量";
    const reading = read(
      heading,
      table([
        [line, ..."1 0 0 0 0 0 1".split(" ")],
        [line, ..."2 0 0 0 0 0 2".split(" ")],
      ]),
    );
    expect(row(reading, "newReceived")[0]).toBe("ambiguous");
  });
});

describe("editions", () => {
  const heading2 = paragraph("二、主动公开政府信息情况");
  const older = table([
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "716", "-417", "298"],
    ["信息内容", "采购项目数量", "采购总金额"],
    ["政府集中采购", "6", "251000元"],
  ]);

  it("are told by each table's own labels, whatever the year", () => {
    const reading = read(
      paragraph("某镇人民政府2023年政府信息公开工作年度报告"),
      heading2,
      older,
      heading,
      applications((label, values) => [label, ...values]),
    );
    expect(reading.editions).toEqual({ disclosure: "2019", applications: "2021", disputes: null });
    expect(value(reading, "disclosure.permits.itemsChange")).toBe(-417);
    expect(reading.cells["disclosure.procurement.amount"]).toMatchObject({ value: 25.1, doubt: "unitSuffix" });
  });

  it("do not lend a header to a block it does not belong to", () => {
    const reading = read(
      heading2,
      table([
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["行政许可", "5", "6", "7"],
      ]),
    );
    expect(value(reading, "disclosure.permits.decisions")).not.toBeTypeOf("number");
  });

  it("read header words that were cut in two", () => {
    const lines = ["信息内容", "本年新制作数量", "本年新", "公开数量", "对外公开", "总数量", "规章", "1", "2", "3"];
    expect(value(read(heading2, ...lines.map(paragraph)), "disclosure.regulations.newlyPublished")).toBe(2);
  });
});

describe("the dispute table", () => {
  const heading4 = paragraph("四、政府信息公开行政复议、行政诉讼情况");
  const total = (reading: Reading) => value(reading, "disputes.litigationAfterReconsideration.total");

  it("is fifteen values in order", () => {
    expect(total(read(heading4, table([["行政复议", "行政诉讼"], disputeValues])))).toBe(5);
  });

  it("may print three labelled rows of five", () => {
    const rows = ["行政复议", "未经复议直接起诉", "复议后起诉"].map((label, index) => [
      label,
      ...disputeValues.slice(index * 5, index * 5 + 5),
    ]);
    expect(total(read(heading4, table([["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ...rows])))).toBe(5);
  });

  it("may stand on its side, fifteen results with a value each", () => {
    const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const rows = disputeValues.map((text, index) => [index % 5 === 0 ? "行政复议" : "", results[index % 5] ?? "", text]);
    expect(total(read(heading4, table(rows)))).toBe(5);
    expect(total(read(heading4, table(rows.slice(1))))).toBe("ambiguous");
  });

  it("with fewer than fifteen values is ambiguous", () => {
    expect(total(read(heading4, paragraph("行政复议"), ...disputeValues.slice(3).map(paragraph)))).toBe("ambiguous");
  });
});
