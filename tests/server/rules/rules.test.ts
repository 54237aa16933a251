import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import type { Finding, Severity } from "@/domain/checks/finding";
import { NotAllowedError } from "@/server/errors";
import { submitReport } from "@/server/reports/submit-report";
import { listRules } from "@/server/rules/list-rules";
import { refreshFindings } from "@/server/rules/refresh-findings";
import type { RuleSettingView, RuleView } from "@/server/rules/rule-view";
import { saveRule } from "@/server/rules/save-rule";
import { changedFacts, correct, file, newKey, ownSummary, ownView } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const CELL = "applications.carriedOut.total";

describe("the settings of the rules", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
    await file(office.as("clerk"), { facts: changedFacts({ [CELL]: 26 }) });
  });
  afterEach(() => office.close());

  const rule = (id: string): RuleView => {
    const found = listRules(office.as("administrator"), { year: 2024 }).rules.find((one) => one.id === id);
    if (!found) throw new Error(`no rule ${id}`);
    return found;
  };
  const set = (id: string, change: Partial<RuleSettingView> | null, confirmed = true) => {
    const { setting, lastChange } = rule(id);
    const wanted = change === null ? null : { ...setting, ...change };
    const input = { rule: id, setting: wanted, reason: "试行期间暂缓", seen: lastChange, confirmed };
    return saveRule(office.as("administrator"), input);
  };
  const findingsOf = (id: string) => ownView(office.as("clerk")).findings.filter((finding: Finding) => finding.rule === id);
  const listed = () => {
    const { errors, warnings, hints } = ownSummary(office.as("clerk"));
    return { error: errors, warn: warnings, info: hints };
  };
  const detailed = () => {
    const { findings } = ownView(office.as("clerk"));
    const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
    return { error: count("error"), warn: count("warn"), info: count("info") };
  };

  it("start as in the catalogue, each with how many reports break it", () => {
    const row = rule("T3-ROW");
    expect(row).toMatchObject({ setting: row.standard, lastChange: 0, history: [], guarded: true, reports: 1, version: "1" });
    expect(rule("T4-ROW-REVIEW").reports).toBe(0);
  });

  it("take a rule off: no finding, and the report can be submitted", () => {
    const { id: reportId, revision } = ownSummary(office.as("clerk"));
    for (const id of new Set(ownView(office.as("clerk")).findings.map((finding) => finding.rule))) set(id, { enabled: false });
    expect(ownView(office.as("clerk")).findings).toEqual([]);
    expect(submitReport(office.as("clerk"), { reportId, revision, idempotencyKey: newKey() })).toMatchObject({ outcome: "submitted" });
  });

  it("change the level, and leave the version of rule and settings in the finding", () => {
    expect(findingsOf("T3-ROW")).toMatchObject([{ severity: "error", ruleVersion: "1" }]);
    set("T3-ROW", { level: "warn" });
    expect(findingsOf("T3-ROW")).toMatchObject([{ severity: "warn", ruleVersion: "1.1" }]);
    expect(rule("T3-ROW").version).toBe("1.1");
  });

  it("hold only for the report years they name", () => {
    set("T3-ROW", { fromYear: 2025 });
    expect(findingsOf("T3-ROW")).toEqual([]);
    set("T3-ROW", { fromYear: 2024, toYear: 2024 });
    expect(findingsOf("T3-ROW")).toHaveLength(1);
  });

  it("are sent to the browser with the report, and hold for what is corrected next", () => {
    set("T3-ROW", { enabled: false });
    expect(ownView(office.as("clerk")).context.settings).toEqual({ "T3-ROW": { enabled: false, revision: 1 } });
    const result = correct(office.as("clerk"), [{ cell: CELL, value: 27 }]);
    expect(result.outcome === "corrected" && result.findings.some((finding) => finding.rule === "T3-ROW")).toBe(false);
    expect(listed()).toEqual(detailed());
  });

  it("bring the counts of the lists into line with the details", () => {
    const before = listed();
    expect(before).toEqual(detailed());
    set("T3-ROW", { level: "info" });
    expect(listed()).not.toEqual(detailed());
    expect(listRules(office.as("administrator"), { year: 2024 }).outdated).toBe(1);
    expect(refreshFindings(office.db, 10)).toBe(1);
    expect(listed()).toEqual(detailed());
    expect(listed().error).toBe(before.error - 1);
    expect(refreshFindings(office.db, 10)).toBe(0);
    expect(rule("T3-ROW").reports).toBe(1);
  });

  it("follow in the background without anybody asking", async () => {
    set("T3-ROW", { enabled: false });
    await expect.poll(() => listRules(office.as("administrator"), { year: 2024 }).outdated).toBe(0);
    expect(listed()).toEqual(detailed());
  });

  it("keep every change with who, when, why, from and to, and can be put back", () => {
    set("T3-ROW", { level: "warn" });
    office.clock.now += 1000;
    set("T3-ROW", null);
    const { history, setting, standard } = rule("T3-ROW");
    expect(setting).toEqual(standard);
    expect(history).toMatchObject([
      { reset: true, from: { level: "warn" }, to: { level: "error" }, by: "administrator 甲", at: office.clock.now },
      { reset: false, from: { level: "error" }, to: { level: "warn" }, reason: "试行期间暂缓" },
    ]);
    expect(findingsOf("T3-ROW")).toMatchObject([{ severity: "error", ruleVersion: "1" }]);
    const { entries } = listAudit(office.db, { path: office.bodies.province.path, action: "rule.set", page: 1, pageSize: 5 });
    expect(entries.map(({ entry }) => [entry.login, entry.detail])).toEqual([
      ["administrator", { rule: "T3-ROW", before: { level: "warn" }, after: null, reason: "试行期间暂缓" }],
      ["administrator", { rule: "T3-ROW", before: null, after: { level: "warn" }, reason: "试行期间暂缓" }],
    ]);
  });

  it("loosen a statutory error only when that was confirmed, and tighten it freely", () => {
    const before = dumpRows(office.db);
    for (const change of [{ enabled: false }, { level: "warn" as const }, { fromYear: 2024 }]) {
      expect(set("T3-BAL", change, false)).toEqual({ outcome: "refused", reason: "needsConfirmation" });
    }
    expect(dumpRows(office.db)).toBe(before);
    expect(set("T3-BAL", { level: "warn" })).toEqual({ outcome: "saved" });
    expect(set("T3-BAL", { level: "error" }, false)).toEqual({ outcome: "saved" });
    expect(set("P07-SECRET", { enabled: false }, false)).toEqual({ outcome: "saved" });
  });

  it("refuse what says nothing, does not exist, or was overtaken", () => {
    const seen = rule("P07-SECRET").lastChange;
    expect(set("P07-SECRET", {})).toEqual({ outcome: "refused", reason: "nothingChanged" });
    expect(set("P07-SECRET", { thresholds: { nonsense: 1 } })).toEqual({ outcome: "refused", reason: "unknownThreshold" });
    expect(set("P07-SECRET", { fromYear: 2025, toYear: 2024 })).toEqual({ outcome: "refused", reason: "yearsReversed" });
    set("P07-SECRET", { enabled: false });
    const late = { rule: "P07-SECRET", setting: null, reason: "恢复", seen, confirmed: true };
    expect(saveRule(office.as("administrator"), late)).toEqual({ outcome: "stale" });
    expect(saveRule(office.as("administrator"), { ...late, rule: "P99" })).toEqual({ outcome: "refused", reason: "unknownRule" });
  });

  it("are changed by the top body's administrator only", async () => {
    const input = { rule: "P07-SECRET", setting: null, reason: "恢复默认", seen: 0, confirmed: false };
    const cityAdministrator = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    expect(() => saveRule(cityAdministrator, input)).toThrow(NotAllowedError);
    expect(listRules(cityAdministrator, { year: 2024 }).mayChange).toBe(false);
    for (const role of ["clerk", "reviewer", "leader", "auditor"] as const) {
      expect(() => saveRule(office.as(role), input)).toThrow(NotAllowedError);
      expect(() => listRules(office.as(role), { year: 2024 })).toThrow(NotAllowedError);
    }
  });
});
