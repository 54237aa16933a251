import { describe, expect, it } from "vitest";
import { applicationRows } from "../../../corpus/sample-figures";
import { applicantLabels, applicationTableRows, sampleDocument, table } from "../../../support/sample-document";
import { expectExact, findingsOf, read } from "../../../support/variation-reading";

const sum = (prefix: RegExp) =>
  applicantLabels.map((_, column) =>
    String(
      applicationRows
        .filter(({ label: text, group }) => prefix.test(group ?? "") && text !== "")
        .reduce((all, { values }) => all + Number(values[column]), 0),
    ),
  );

describe("printed subtotals", () => {
  const denied = sum(/^denied$/u);
  const withRow = (row: readonly string[], after: string, opened: readonly string[] = []) => {
    const at = applicationTableRows.findIndex(([first]) => first?.startsWith(after));
    const [next = [], ...rest] = applicationTableRows.slice(at + 1);
    return sampleDocument({ applications: [table([...applicationTableRows.slice(0, at + 1), row, [...opened, ...next], ...rest])] });
  };

  it("as 小计 between two groups are told as a row of no form when neither is named", () => {
    const reading = read(withRow(["小计", ...denied], "8.属于行政查询"));
    expectExact(reading);
    expect(reading.subtotals).toBeUndefined();
    expect(reading.problems.map(({ code }) => code)).toEqual(["unmappedRow"]);
  });

  it.each([
    ["behind the group's own label", withRow(["（三）不予公开", ...denied], "（二）")],
    ["as 小计 before its rows", withRow(["（三）不予公开 小计", ...denied], "（二）")],
    ["as 小计 behind its last row", withRow(["小计", ...denied], "8.属于行政查询", ["（四）无法提供"])],
  ])("%s stay out of the rows and are held against them", (_, document) => {
    const reading = read(document);
    expectExact(reading);
    expect(reading.subtotals).toHaveLength(7);
    expect(reading.subtotals?.[6]).toMatchObject({ expression: "applications.denied.total", value: 18 });
    expect(reading.problems).toEqual([]);
    expect(findingsOf(reading, 2024).map(({ rule }) => rule)).not.toContain("T3-COL-DENIED");
  });

  it("that do not add up are told as information", () => {
    const reading = read(withRow(["（三）不予公开", ...denied.slice(0, 6), "99"], "（二）"));
    expectExact(reading);
    expect(findingsOf(reading, 2024).filter(({ rule }) => rule === "T3-COL-DENIED")).toEqual([
      expect.objectContaining({ severity: "info", key: "T3-COL-DENIED:denied.total" }),
    ]);
  });

  const legal = (values: readonly string[]) => String(values.slice(1, 6).reduce((all, value) => all + Number(value), 0));
  it.each([
    ["behind", 6, (text: string) => text],
    ["before", 1, (text: string) => text],
  ])("of 法人或其他组织 %s its five kinds stay out of the columns", (_, at, keep) => {
    const rows = applicationTableRows.map(([first = "", ...rest], index) => {
      const extra = index === 0 ? "小计" : legal(rest);
      return [keep(first), ...rest.slice(0, at), extra, ...rest.slice(at)];
    });
    const reading = read(sampleDocument({ applications: [table(rows)] }));
    expectExact(reading);
    expect(reading.subtotals).toHaveLength(25);
    expect(findingsOf(reading, 2024).map(({ rule }) => rule)).not.toContain("T3-ROW-LEGAL");
  });

  it("of 法人或其他组织 leave a row that is short of a value to be asked for", () => {
    const rows = applicationTableRows.map(([first = "", ...rest], index) =>
      index === 3 ? [first, ...rest] : [first, ...rest.slice(0, 6), index === 0 ? "小计" : legal(rest), ...rest.slice(6)],
    );
    expectExact(read(sampleDocument({ applications: [table(rows)] })), (id) => id.startsWith("applications.granted."));
  });
});
