import { describe, expect, it } from "vitest";
import { applicantLabels, applicationTableRows, paragraph, type Rows, sampleDocument, table } from "../../support/sample-document";
import { cell, expectExact, read } from "../../support/variation-reading";

const at = (label: string) => applicationTableRows.findIndex(([first = ""]) => first.startsWith(label));
const rowAt = (label: string) => applicationTableRows[at(label)] ?? [];
const readRows = (rows: Rows) => read(sampleDocument({ applications: [table(rows)] }));
const replace = (label: string, count: number, ...others: Rows) => readRows(applicationTableRows.toSpliced(at(label), count, ...others));

describe("rows that hold parts of other rows", () => {
  it("asks for two rows in one whose first label and some values are lost", () => {
    const [, ...upper] = rowAt("1.信访");
    const [label = "", ...lower] = rowAt("2.重复");
    const shared = upper.map((text, index) => (index === 1 ? `${text}\n` : `${text}\n${lower[index]}`));
    expectExact(replace("1.信访", 2, [`\n${label}`, ...shared]), (id) => /notProcessed(?:Petition|Repeat)\./u.test(id));
  });

  it("asks for a row that stands a second time in a cell with another, its label broken over lines", () => {
    const row = rowAt("2.重复");
    const [label = "", ...values] = rowAt("3.要求");
    const shared = [`${label.slice(0, 4)}\n${label.slice(4)}\n4.无关`, ...values.map((text) => `${text}1\n2`)];
    expectExact(replace("2.重复", 1, row, shared), (id) => id.startsWith("applications.notProcessedPublication."));
  });

  it("asks for a row whose label begins in the row of figures above it", () => {
    const [, ...values] = rowAt("（七）总计");
    const reading = replace("（七）总计", 1, ["（七", ...values.map(() => "1")], ["）总计", ...values.map(() => "2")]);
    expect(cell(reading, "applications.concluded.total")).not.toBe(2);
    expectExact(reading, (id) => id.startsWith("applications.concluded."));
  });

  it("asks for a row below which a row begins with figures", () => {
    const row = rowAt("2.重复");
    expectExact(replace("2.重复", 1, row, ["4", "4", "2"]), (id) => id.startsWith("applications.notProcessedRepeat."));
  });
});

describe("the order of the applicants", () => {
  const header = ["申请人情况", ...applicantLabels.slice(-1), ...applicantLabels.slice(0, -1)];
  const moved = applicationTableRows.slice(1).map(([label = "", ...values]) => [label, ...values.slice(-1), ...values.slice(0, -1)]);

  it("is told by a header that a page break cut through its letters", () => {
    const cut = table([
      ["（勾稽关系）", "申请人情况"],
      ["总", "自然", "法人或其他组织"],
    ]);
    const rest = table([["", "", "", ...applicantLabels.slice(1, -1)], ...moved]);
    expectExact(read(sampleDocument({ applications: [cut, paragraph("计 人"), rest] })));
    expectExact(readRows([header, ...moved]));
  });

  it("is not taken from the form where several rows add up in another order only", () => {
    const reading = readRows([["申请人情况"], ...moved]);
    expect(cell(reading, "applications.newReceived.total")).toBe("ambiguous");
  });
});

describe("（六）其他处理 beside rows that no label tells", () => {
  const others = ["1.申请人无正当理由逾期不补正", "2.申请人逾期未按收费通知", "3.其他"].map(at);
  const relabelled = (labels: readonly string[]) =>
    readRows(
      applicationTableRows.map((row, index) => (others.includes(index) ? [labels[others.indexOf(index)] ?? "", ...row.slice(1)] : row)),
    );
  const expectNotFormer = (labels: readonly string[]) => {
    const reading = relabelled(labels);
    expect(reading.editions.applications).toBe("2021");
    expectExact(reading, (id) => id.startsWith("applications.other"));
  };

  it("is not taken for the row of the earlier form before a row without a label", () => expectNotFormer(["（六）其他处理", "", ""]));

  it("is not taken for it between rows whose labels are damaged", () => expectNotFormer(["1.申请无正", "（六）其他处理", "3它"]));
});
