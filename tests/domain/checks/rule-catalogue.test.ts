import { describe, expect, it } from "vitest";
import type { CheckInput } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import type { Severity } from "@/domain/checks/finding";
import { effectiveRule } from "@/domain/checks/rule-settings";
import { ruleById, rules } from "@/domain/checks/rules";
import { continuityCases, plausibilityCases, sumCases } from "./cases/figure-cases";
import { dateCases, rollUpCases, workflowCases } from "./cases/filing-cases";
import { formatCases } from "./cases/format-cases";
import { facts, type Given, type RuleCases } from "./cases/rule-case";
import { narrativeCases, structureCases } from "./cases/text-cases";

/** The rules every report is to be held to, by level. */
const specified: Readonly<Record<Severity, string>> = {
  error: `T3-ROW T3-COL T3-BAL T4-ROW-REVIEW T4-ROW-DIRECT T4-ROW-AFTER XY-CARRY N08-NOLOSS N09-NODISPUTE N10-NOAPP F01-INT F02-FEE
    F04-BLANK F11-DUP-LABEL F12-ROWS-MISSING F13-COLS F15-T4-15 S01-SECTIONS S06-S5-EMPTY Y01-YEAR Y02-PERIOD Y07-FORM Y08-BODY
    U03-ROLL-LESS U04-ROLL-SCOPE W01-DUP`,
  warn: `XY-RULES XY-NORM XY-NORM-SANE XY-2019-ITEMS XY-JUMP XY-COPY XY-TEXT N01-NEW N02-CLOSED N03-CARRYIN N04-CARRYOUT N05-OUTCOME
    N06-REVIEW N07-LIT N11-REGS N12-PCT N13-SPLIT F03-FEE-UNIT F05-DASH F09-DELTA-SIGN F10-PLUS F14-ONLYTOTAL S02-ORDER S04-SUBHEADS
    S05-GOV50-4 S07-S6-FEE S08-FEE-ROW S09-FEE-SUM Y03-PUB Y04-DEADLINE-DEPT Y05-DEADLINE-GOV Y09-OTHERYEAR P01-TOWN-RULES
    P04-OTHER-HIGH P05-LIT-GT-REVIEW P07-SECRET U01-ROLL U02-ROLL-MISSING W02-REV W03-FILE W04-LOWCONF`,
  info: `T3-COL-DENIED T3-ROW-LEGAL XY-2021-BREAK N14-OVERLEN F06-UNITSUFFIX F07-FULLWIDTH F08-THOUSANDS S03-TITLE S10-DOWNLOAD
    Y06-NOTICE P02-OFFICE-PERMIT P03-TOTALZERO P06-DISPUTE-NOAPP U05-JOINT`,
};
const levels = Object.entries(specified).flatMap(([level, ids]) => ids.split(/\s+/).map((id) => [id, level] as const));

const cases: RuleCases = {
  ...formatCases,
  ...structureCases,
  ...sumCases,
  ...continuityCases,
  ...narrativeCases,
  ...plausibilityCases,
  ...dateCases,
  ...rollUpCases,
  ...workflowCases,
};

const inputOf = (given: Given): CheckInput => ({ facts, narrative: [], claims: [], ...given });
const check = (given: Given) => checkReport(inputOf(given));
const outcomesOf = (id: string, given: Given) => check(given).assessments.flatMap(({ rule, outcome }) => (rule === id ? [outcome] : []));

describe("the catalogue", () => {
  it("holds all 81 specified rules at their level", () => {
    expect(levels.length).toBe(81);
    expect(Object.fromEntries(levels.map(([id]) => [id, ruleById(id).level]))).toEqual(Object.fromEntries(levels));
  });

  it("names every rule, its scope and its thresholds in both languages, each id once", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const texts = rules.flatMap(({ name, scope, thresholds }) => [name, scope, ...Object.values(thresholds).map(({ label }) => label)]);
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en.trim() === "")).toEqual([]);
    expect(rules.every(({ editions, version }) => editions.length > 0 && version >= 1)).toBe(true);
  });

  it("has a firing and a silent case for every rule", () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe.each(Object.entries(cases))("%s", (id, { fires, silent, level }) => {
  it("fires, with its level, its version and a sentence in both languages", () => {
    const found = check(fires).findings.filter(({ rule }) => rule === id);
    expect(found.map(({ severity }) => severity)).toContain(level ?? ruleById(id).level);
    for (const { message, ruleVersion, key } of found) {
      expect(ruleVersion).toBe("1");
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]{2,}/);
      expect(`${message.zh}${message.en}${key}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it("is applied and finds nothing where all is well", () => {
    const outcomes = outcomesOf(id, silent);
    expect(outcomes).toContain("passed");
    expect(outcomes).not.toContain("failed");
  });

  it("says nothing when it is switched off or not in force in the year", () => {
    const year = fires.year ?? 2024;
    for (const setting of [{ enabled: false }, { fromYear: year + 1 }, { toYear: year - 1 }]) {
      const given = { year, ...fires, settings: { [id]: { ...setting, revision: 3 } } };
      expect(outcomesOf(id, given)).toEqual([]);
      expect(check(given).findings.filter(({ rule }) => rule === id)).toEqual([]);
    }
  });

  it("takes the level that is set, and says by which revision", () => {
    const given = { ...fires, settings: { [id]: { level: "info" as const, revision: 4 } } };
    const found = check(given).findings.filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, ruleVersion }) => severity === "info" && ruleVersion === "1.4")).toBe(true);
  });
});

const openCases = Object.entries(cases).flatMap(([id, { open }]) => (open ? [[id, open] as const] : []));

describe.each(openCases)("%s", (id, open) => {
  it("says neither where something is missing", () => {
    const outcomes = outcomesOf(id, open);
    expect(outcomes).toContain("notAssessable");
    expect(outcomes).not.toContain("failed");
  });
});

describe("settings", () => {
  it("replace thresholds by name, and keep the others", () => {
    const rule = ruleById("XY-JUMP");
    const setting = { thresholds: { factor: 5, unknown: 1 }, fromYear: 2022, toYear: null, revision: 2 };
    expect(effectiveRule(rule, { "XY-JUMP": setting }, 2024)).toEqual({
      enabled: true,
      level: "warn",
      thresholds: { cases: 30, factor: 5 },
      version: "1.2",
    });
    expect(effectiveRule(rule, { "XY-JUMP": setting }, 2021).enabled).toBe(false);
    expect(effectiveRule(rule, { "XY-JUMP": setting }, null).enabled).toBe(true);
    const given = { likeness: [{ shared: 650, length: 1000, body: "示例市乙局", year: 2024 }] };
    const stricter = { "XY-TEXT": { thresholds: { other: 0.6 }, revision: 1 } };
    expect(outcomesOf("XY-TEXT", given)).toEqual(["passed"]);
    expect(outcomesOf("XY-TEXT", { ...given, settings: stricter })).toEqual(["failed"]);
  });

  it("never make a softened finding graver than the check made it", () => {
    const lineage = { bodyChanged: true, lastYearCorrected: false };
    const given = { ...cases["XY-NORM"]?.fires, lineage };
    const levelOf = (set: Given) => check(set).findings.find(({ rule }) => rule === "XY-NORM")?.severity;
    expect(levelOf(given)).toBe("info");
    expect(levelOf({ ...given, settings: { "XY-NORM": { level: "error", revision: 1 } } })).toBe("info");
  });
});
