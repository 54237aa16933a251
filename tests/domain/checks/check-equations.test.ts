import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEquations } from "@/domain/checks/check-equations";
import { checkReport } from "@/domain/checks/check-report";
import { equationsOf } from "@/domain/checks/equations";
import type { CellId } from "@/domain/form/edition";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const tables = (id: "2021" | "2019") => ({ disclosure: id, applications: id, disputes: id }) as const;
const arithmetic = /^T[34]-/;

describe("statutory equations", () => {
  it.each([
    ["2021", 25, 42],
    ["2019", 23, 40],
  ] as const)("edition %s has %i row sums and %i equations in all", (id, rows, all) => {
    const equations = equationsOf(tables(id));
    const count = (rule: string) => equations.filter((equation) => equation.rule === rule).length;
    expect([count("T3-ROW"), count("T3-COL"), count("T3-BAL"), equations.length]).toEqual([rows, 7, 7, all]);
    expect(equations.filter(({ rule }) => rule.startsWith("T4")).map(({ key }) => key)).toEqual([
      "T4-ROW-REVIEW",
      "T4-ROW-DIRECT",
      "T4-ROW-AFTER",
    ]);
    expect(new Set(equations.map(({ key }) => key)).size).toBe(all);
  });

  it("adds 21 outcome rows into concluded in the 2021 form and 19 in the 2019 form", () => {
    const addends = (id: "2021" | "2019") => equationsOf(tables(id)).find(({ key }) => key === "T3-COL:total")?.left;
    expect([addends("2021")?.cells.length, addends("2019")?.cells.length]).toEqual([21, 19]);
    expect(addends("2021")?.parts.map(({ label }) => label)).toEqual([
      "予以公开",
      "部分公开",
      "不予公开",
      "无法提供",
      "不予处理",
      "其他处理",
    ]);
  });

  it("holds 42 times on a real report", () => {
    const { findings, assessments } = checkEquations(shanxi2024Facts);
    expect(findings).toEqual([]);
    expect(assessments.filter(({ outcome }) => outcome === "passed")).toHaveLength(42);
  });

  it("words a broken balance with both sums and the difference", () => {
    const facts = withCells(shanxi2024Facts, { "applications.carriedOut.naturalPerson": 23 });
    const finding = checkEquations(facts).findings.find(({ key }) => key === "T3-BAL:naturalPerson");
    expect(finding?.message).toEqual({
      zh: "表三「自然人」列：第一项＋第二项 = 309＋23 = 332，第三项＋第四项 = 308＋23 = 331，相差 1",
      en: "Table 3, column 「自然人」: Items 1 + 2 = 309 + 23 = 332, Items 3 + 4 = 308 + 23 = 331, a difference of 1",
    });
    expect(finding?.sides?.map(({ sum }) => sum)).toEqual([332, 331]);
    expect(finding?.severity).toBe("error");
  });

  it("cannot assess an equation with a missing cell", () => {
    const facts = withCells(shanxi2024Facts, { "disputes.reconsideration.other": null });
    const { findings, assessments } = checkEquations(facts);
    expect(findings).toEqual([]);
    expect(assessments.find(({ key }) => key === "T4-ROW-REVIEW")?.outcome).toBe("notAssessable");
  });

  it.each(["2021", "2019"] as const)("finds no arithmetic fault in any facts that satisfy the %s form", (id) => {
    fc.assert(
      fc.property(balancedFacts(id), (facts) => {
        const { findings } = checkReport({ facts, narrative: [], claims: [], year: id === "2021" ? 2023 : 2020 });
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(findings.filter(({ rule }) => arithmetic.test(rule))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("breaks exactly the equations of the one cell that is changed", () => {
    const cells = [...new Set(equationsOf(tables("2021")).flatMap((equation) => equation.cells))];
    fc.assert(
      fc.property(balancedFacts("2021"), fc.constantFrom(...cells), fc.integer({ min: 1, max: 90 }), (facts, cell, more) => {
        const changed = withCells(facts, { [cell]: (facts.values[cell] ?? 0) + more });
        const touched = equationsOf(facts.editions).filter((equation) => equation.cells.includes(cell));
        expect(checkEquations(changed).findings.map(({ key }) => key)).toEqual(touched.map(({ key }) => key));
      }),
      { numRuns: 200 },
    );
  });

  it("assesses exactly the equations without the one cell that is blank", () => {
    const cells = [...new Set(equationsOf(tables("2021")).flatMap((equation) => equation.cells))];
    fc.assert(
      fc.property(fc.constantFrom(...cells), (cell: CellId) => {
        const { assessments } = checkEquations(withCells(shanxi2024Facts, { [cell]: null }));
        for (const assessment of assessments) {
          expect(assessment.outcome).toBe(assessment.cells.includes(cell) ? "notAssessable" : "passed");
        }
      }),
    );
  });
});
