import { describe, expect, it } from "vitest";
import { textOf } from "@/components/messages/server-text";
import { reconciledCells } from "@/components/rollup/prepare-reconciliation";
import { prepareReconciliation } from "@/components/rollup/prepare-reconciliation-sheet";
import { parseRollUpScope, scopeQuery } from "@/components/rollup/roll-up-query";
import { ruleWords } from "@/components/rollup/scope-words";
import type { Agreement } from "@/domain/rollup/agreement";
import type { ReconciliationView } from "@/server/rollup/roll-up-view";

const text = textOf("zh");

describe("the address of a roll-up", () => {
  it("states what is not usual, and means the place at home where it says nothing", () => {
    const home = parseRollUpScope({}, 7);
    expect(home).toEqual({ placeId: 7, level: null, kind: null, basis: "parts" });
    expect(scopeQuery(home)).toEqual({ place: "7" });
    const own = parseRollUpScope({ place: "3", level: "county", basis: "own" }, 7);
    expect(scopeQuery(own)).toEqual({ place: "3", level: "county", basis: "own" });
    expect(parseRollUpScope(scopeQuery(own), 7)).toEqual(own);
    expect(parseRollUpScope({ place: "x", level: "moon", kind: "", basis: "all" }, 7)).toEqual(home);
  });

  it("lets the kind decide which reports are added: governments file roll-ups, all others their own", () => {
    expect(parseRollUpScope({ kind: "government", basis: "own" }, 7).basis).toBe("parts");
    expect(parseRollUpScope({ kind: "department" }, 7).basis).toBe("own");
  });
});

describe("the rule of a roll-up", () => {
  it("is said in words for every scope", () => {
    const words = (query: Record<string, string>) => ruleWords(parseRollUpScope(query, 1), "甲市", text);
    expect(words({})).toContain("下一级政府的汇总报告");
    expect(words({ basis: "own" })).toContain("政府的汇总报告一份也不加");
    expect(words({ level: "county" })).toContain("甲市范围内县级的报告");
    expect(words({ kind: "department" })).toContain("甲市范围内政府部门的本机关报告");
  });
});

describe("a reconciliation", () => {
  const cells = ["applications.newReceived.total", "disclosure.fees.amount", "disputes.reconsideration.total"] as const;
  const viewOf = (agreements: readonly Agreement[], declared: readonly (number | null)[]): ReconciliationView => ({
    ...{ placeId: 4, placeName: "甲市人民政府", year: 2024, declaredReport: { reportId: 1, versionNumber: 1 }, cells },
    ...{ agreements, declared, sums: [10, 0.3, 5], counts: [3, 3, 2], asOf: 0 },
    coverage: {
      ...{ included: 3, expected: 3, absent: [], exempt: 0, reopened: 0 },
      findings: { errors: 0, warnings: 0, reports: 0 },
    },
  });

  it("tells a difference exactly, and none where parts are missing", () => {
    const rows = reconciledCells(viewOf(["differs", "differs", "incomplete"], [12, 0.1, 9]), "zh");
    expect(rows.map(({ difference }) => difference)).toEqual([2, -0.2, null]);
  });

  it("shows the differences first, and the applications where there is none", () => {
    const shown = (view: ReconciliationView, query: Record<string, string> = {}) =>
      prepareReconciliation(view, { query, text, locale: "zh" }).shown.map(({ cell }) => cell);
    expect(shown(viewOf(["same", "differs", "incomplete"], [10, 0.1, 9]))).toEqual([cells[1]]);
    expect(shown(viewOf(["same", "same", "incomplete"], [10, 0.3, 9]))).toEqual([cells[0]]);
    expect(shown(viewOf(["same", "same", "incomplete"], [10, 0.3, 9]), { show: "disputes" })).toEqual([cells[2]]);
    expect(shown(viewOf(["same", "same", "incomplete"], [10, 0.3, 9]), { show: "differs" })).toEqual([]);
  });

  it("is taken away as it is shown, each cell with its coverage and result", () => {
    const view = viewOf(["differs", "same", "incomplete"], [12, 0.3, 9]);
    const { sheet } = prepareReconciliation(view, { query: { show: "disputes" }, text, locale: "zh" });
    expect(sheet.rows).toEqual([["表四「行政复议」总计", 9, 5, null, "2/3", "不可比，缺 1 个"]]);
    expect(sheet.address).toBe("/rollup/check?show=disputes&place=4&year=2024");
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  });
});
