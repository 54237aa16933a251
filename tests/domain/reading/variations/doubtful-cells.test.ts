import { describe, expect, it } from "vitest";
import { disputeValues, expectedCells } from "../../../corpus/sample-figures";
import { applicationTableRows, disclosureRows, sampleDocument, table } from "../../../support/sample-document";
import { cell, expectExact, findingsOf, mapRows, read } from "../../../support/variation-reading";

describe("variations that leave a cell in doubt", () => {
  it("V03: blank cells are blank, neither zero nor shifted", () => {
    const reading = read(
      sampleDocument({
        applications: [
          table(mapRows(applicationTableRows, ([first = "", ...rest]) => [first, ...rest.map((text) => (text === "0" ? "" : text))])),
        ],
      }),
    );
    expectExact(reading, (id) => id.startsWith("applications.") && expectedCells.get(id) === 0);
    expect(cell(reading, "applications.granted.research")).toBe("blank");
  });

  it("V04: a table of labels without numbers is blank throughout", () => {
    const reading = read(
      sampleDocument({
        applications: [
          table(mapRows(applicationTableRows, ([first = "", ...rest], index) => [first, ...rest.map((text) => (index > 0 ? "" : text))])),
        ],
      }),
    );
    expectExact(reading, (id) => id.startsWith("applications."));
    expect(findingsOf(reading, 2024).map(({ rule }) => rule)).toContain("F04-BLANK");
  });

  it("V07: the row the form does not have is told, with its place", () => {
    const document = sampleDocument({
      disclosure: [table([...disclosureRows.slice(0, 4), ["其他主动公开文件", "7", "7", "7"], ...disclosureRows.slice(4)])],
    });
    expect(read(document).problems).toEqual([
      expect.objectContaining({ code: "unmappedRow", table: "disclosure", source: expect.objectContaining({ row: 4 }) }),
    ]);
  });

  it("V10: a row told by its place alone is doubtful", () => {
    const document = sampleDocument({
      disclosure: [table(mapRows(disclosureRows, (row) => row.map((text) => text.replace(/^规章$/u, ""))))],
    });
    const reading = read(document);
    expect(reading.cells["disclosure.regulations.issued"]).toMatchObject({ value: 3, doubt: "missingLabel" });
    expect(reading.problems.map(({ code }) => code)).toContain("rowByPosition");
  });

  it("V10: two rows without labels are asked for", () => {
    const rows = disclosureRows.map((row) => row.map((text) => text.replace(/^(?:规章|行政规范性文件)$/u, "")));
    expectExact(read(sampleDocument({ disclosure: [table(rows)] })), (id) => /regulations|normative/u.test(id));
  });

  it("V12: a row with one value of seven is asked for, with the value found", () => {
    const rows = applicationTableRows.map((row) => (row[0]?.startsWith("（一）") ? [row[0], "138"] : row));
    const reading = read(sampleDocument({ applications: [table(rows)] }));
    expectExact(reading, (id) => id.startsWith("applications.granted."));
    expect(reading.cells["applications.granted.total"]).toMatchObject({ value: null, missing: "ambiguous", raw: "138" });
    expect(reading.cells["applications.granted.total"]?.source).not.toBeNull();
  });

  it("V51: a dispute table that is short of a value is asked for, with the values found", () => {
    const reading = read(sampleDocument({ disputes: [table([["行政复议", "行政诉讼"], disputeValues.slice(1)])] }));
    expectExact(reading, (id) => id.startsWith("disputes."));
    expect(reading.cells["disputes.reconsideration.total"]).toMatchObject({ missing: "ambiguous", raw: disputeValues.slice(1).join("\t") });
  });

  it.each([
    ["22（其中修订16件）", 22, "remark"],
    ["22件（含修订16件）", 22, "remark"],
    ["5项", 5, "unitSuffix"],
    ["3-5", "unreadable", undefined],
    ["5①", "unreadable", undefined],
    ["5[1]", "unreadable", undefined],
    ["5*", "unreadable", undefined],
    ["约5", "unreadable", undefined],
    ["22（16）", "unreadable", undefined],
    ["3＋2", "unreadable", undefined],
  ])("V53: %s in a cell is %s", (text, expected, doubt) => {
    const reading = read(
      sampleDocument({
        disclosure: [table(disclosureRows.map((row) => (row[0] === "行政规范性文件" ? [row[0], text, "15", "444"] : row)))],
      }),
    );
    expect(cell(reading, "disclosure.normativeDocuments.issued")).toBe(expected);
    if (doubt) expect(reading.cells["disclosure.normativeDocuments.issued"]?.doubt).toBe(doubt);
    else expect(reading.cells["disclosure.normativeDocuments.issued"]?.value ?? null).toBeNull();
    expect(cell(reading, "disclosure.normativeDocuments.repealed")).not.toBe(444);
  });

  it("V32: amounts keep their decimals and large counts their digits", () => {
    const rows = disclosureRows.map(([first = "", ...rest]) => {
      if (first === "行政事业性收费") return [first, "59237.2449"];
      return first === "行政许可" ? [first, "1,808,595"] : [first, ...rest];
    });
    const reading = read(sampleDocument({ disclosure: [table(rows)] }));
    expect(cell(reading, "disclosure.fees.amount")).toBe(59_237.2449);
    expect(cell(reading, "disclosure.permits.decisions")).toBe(1_808_595);
  });

  it("V33: an amount with its own unit becomes 万元, with a doubt", () => {
    for (const [text, value] of [
      ["0.37万元", 0.37],
      ["3700元", 0.37],
    ] as const) {
      const rows = disclosureRows.map((row) => (row[0] === "行政事业性收费" ? [row[0], text] : row));
      expect(read(sampleDocument({ disclosure: [table(rows)] })).cells["disclosure.fees.amount"]).toMatchObject({
        value,
        doubt: "unitSuffix",
      });
    }
  });
});
