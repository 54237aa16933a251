import { describe, expect, it } from "vitest";
import { cellsOfExpression, evaluateCellExpression } from "@/domain/facts/cell-expression";
import { cellLabel, expressionLabel } from "@/domain/facts/cell-label";
import { editionById } from "@/domain/form/editions";
import { withCells } from "@/tests/support/balanced-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const sumOf = (expression: string) => evaluateCellExpression(shanxi2024Facts, expression).value;

describe("sums over cells", () => {
  it.each([
    ["applications.newReceived.total", 320],
    ["applications.denied.total", 18],
    ["applications.unavailable.total", 155],
    ["applications.notProcessed.total", 2],
    ["applications.other.total", 6],
    ["applications.newReceived.organizations", 11],
    ["applications.denied.organizations", 1],
    ["disputes.litigation.total", 9],
    ["disputes.all.total", 18],
    ["disputes.all.pending", 4],
  ])("adds up %s", (expression, expected) => {
    expect(sumOf(expression)).toBe(expected);
  });

  it("takes the single row of the 2019 form and the three rows of the 2021 form for other outcomes", () => {
    expect(cellsOfExpression(editionById("2019"), "applications.other.total")).toEqual(["applications.other.total"]);
    expect(cellsOfExpression(editionById("2021"), "applications.other.total")).toHaveLength(3);
  });

  it("does not add the outcomes as a whole, which already hold their own total", () => {
    expect(cellsOfExpression(editionById("2021"), "applications.outcomes.total")).toEqual([]);
  });

  it("gives no cells for what the form does not have", () => {
    for (const expression of [
      "applications.nothing.total",
      "applications.granted.nothing",
      "nothing.granted.total",
      "granted",
      "disputes.all.total.more",
    ]) {
      expect(evaluateCellExpression(shanxi2024Facts, expression)).toEqual({ cells: [], value: null, missing: [] });
    }
    expect(cellsOfExpression(editionById("2019"), "disclosure.regulations.inForce")).toEqual([]);
  });

  it("leaves a sum with a missing part missing and names the cell", () => {
    const facts = withCells(shanxi2024Facts, { "applications.deniedByLaw.total": null });
    expect(evaluateCellExpression(facts, "applications.denied.total")).toMatchObject({
      value: null,
      missing: ["applications.deniedByLaw.total"],
    });
  });

  it("counts the cells of a table that was not found as missing", () => {
    const facts = { editions: { disclosure: null, applications: null, disputes: null }, values: {}, missing: {} } as const;
    expect(evaluateCellExpression(facts, "disputes.litigation.total").missing).toHaveLength(2);
  });
});

describe("labels of cells", () => {
  it("names table, row and column in the words of the form", () => {
    expect(cellLabel("applications.deniedStateSecret.naturalPerson")).toEqual({
      zh: "表三「属于国家秘密」自然人",
      en: "Table 3 「属于国家秘密」自然人",
    });
    expect(cellLabel("disclosure.fees.amount").zh).toBe("表二「行政事业性收费」本年收费金额");
    expect(expressionLabel("applications.denied.total").zh).toBe("表三「不予公开」总计");
    expect(expressionLabel("disputes.all.pending").zh).toBe("表四「行政复议和行政诉讼」尚未审结");
    expect(expressionLabel("applications.newReceived.organizations").zh).toBe("表三「本年新收政府信息公开申请数量」法人或其他组织");
  });
});
