import { describe, expect, it } from "vitest";
import { changeLines, filterRules, isChanged, yearsText } from "@/components/admin/prepare-rules";
import { textOf } from "@/components/messages/server-text";
import type { RuleSettingView, RuleView } from "@/server/rules/rule-view";

const t = textOf("zh");
const standard: RuleSettingView = { enabled: true, level: "error", thresholds: { least: 30 }, fromYear: null, toYear: null };

function rule(id: string, change: Partial<RuleSettingView> = {}, reports = 0): RuleView {
  return {
    ...{ id, category: "plausibility", name: { zh: `名称${id}`, en: `Name ${id}` }, scope: { zh: "每份报告", en: "Each report" } },
    ...{ editions: ["2021"], version: "1", thresholdLabels: { least: { zh: "最小变化", en: "Smallest change" } } },
    ...{ standard, setting: { ...standard, ...change }, lastChange: 0, guarded: false, reports, history: [] },
  };
}

const all = [rule("A1"), rule("B2", { enabled: false }), rule("C3", { level: "warn" }, 4)];
const ids = (rules: readonly RuleView[]) => rules.map(({ id }) => id);

describe("the list of rules", () => {
  it("is filtered by what was set and what fires, and searched by id or name in either language", () => {
    expect(ids(filterRules(all, "all", ""))).toEqual(["A1", "B2", "C3"]);
    expect(ids(filterRules(all, "changed", ""))).toEqual(["B2", "C3"]);
    expect(ids(filterRules(all, "off", ""))).toEqual(["B2"]);
    expect(ids(filterRules(all, "firing", ""))).toEqual(["C3"]);
    expect(ids(filterRules(all, "all", " 名称b2 "))).toEqual(["B2"]);
    expect(ids(filterRules(all, "firing", "a1"))).toEqual([]);
  });

  it("tells a rule that differs from the catalogue by any part of its setting", () => {
    expect(isChanged(rule("A1"))).toBe(false);
    expect(isChanged(rule("A1", { thresholds: { least: 31 } }))).toBe(true);
    expect(isChanged(rule("A1", { toYear: 2025 }))).toBe(true);
  });

  it("says the years in words", () => {
    expect(yearsText(standard, t)).toBe("各年度");
    expect(yearsText({ ...standard, fromYear: 2023 }, t)).toBe("2023 起");
    expect(yearsText({ ...standard, toYear: 2024 }, t)).toBe("至 2024");
    expect(yearsText({ ...standard, fromYear: 2023, toYear: 2024 }, t)).toBe("2023—2024");
  });

  it("names only what a change changed, from what to what", () => {
    const to: RuleSettingView = { enabled: false, level: "warn", thresholds: { least: 50 }, fromYear: 2024, toYear: null };
    const words = { labels: { least: { zh: "最小变化", en: "Smallest change" } }, t, language: "zh" } as const;
    expect(changeLines({ from: standard, to }, words)).toEqual([
      "状态：启用 → 停用",
      "级别：错误 → 警告",
      "适用年度：各年度 → 2024 起",
      "最小变化：30 → 50",
    ]);
    expect(changeLines({ from: standard, to: standard }, words)).toEqual([]);
  });
});
