import { describe, expect, it } from "vitest";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import {
  deadlineOf,
  type Exemption,
  type Extension,
  isExempt,
  type ObligedBody,
  obligationOf,
  openObligations,
} from "@/domain/deadlines/obligation";
import { isFiledLate, judgedDeadline } from "@/domain/deadlines/punctuality";
import { type DeadlineRule, lawfulPublishBy, regularDates } from "@/domain/deadlines/regular-dates";

const bureau: ObligedBody = { id: 7, kind: "department", level: "city", path: "/1/4/7/", validFrom: 2019, validTo: null };

function rule(date: string, more: Partial<DeadlineRule> = {}): DeadlineRule {
  return { year: 2024, kind: "department", level: null, path: "/", date, publishBy: null, ...more };
}

function book(deadlines: readonly DeadlineRule[], more: { extensions?: Extension[]; exemptions?: Exemption[] } = {}) {
  return openObligations({ deadlines, extensions: more.extensions ?? [], exemptions: more.exemptions ?? [] });
}

const extendedTo = (date: string, publishBy: string | null = null): Extension => ({
  bodyId: 7,
  year: 2024,
  date,
  publishBy,
  reason: "机构改革期间档案移交",
});

describe("the regular dates", () => {
  it("take the rule of kind and level before the one for every level", () => {
    const rules = [rule("2025-01-31"), rule("2025-01-21", { level: "city" }), rule("2025-01-11", { level: "county" })];
    expect(regularDates(bureau, 2024, rules)).toEqual({ deadline: "2025-01-21", basis: "general", publishBy: "2025-01-31" });
    expect(regularDates({ ...bureau, level: "township" }, 2024, rules).deadline).toBe("2025-01-31");
  });

  it("take the earlier date of a place, the most specific one deciding, and leave bodies elsewhere alone", () => {
    const rules = [rule("2025-01-31"), rule("2025-01-24", { path: "/1/4/" }), rule("2025-01-20", { path: "/1/4/7/" })];
    expect(regularDates(bureau, 2024, rules)).toMatchObject({ deadline: "2025-01-20", basis: "local" });
    expect(regularDates({ ...bureau, path: "/1/4/8/" }, 2024, rules)).toMatchObject({ deadline: "2025-01-24", basis: "local" });
    expect(regularDates({ ...bureau, path: "/1/41/" }, 2024, rules)).toMatchObject({ deadline: "2025-01-31", basis: "general" });
  });

  it("fall back to the earlier date above where that was moved before the local one", () => {
    const rules = [rule("2025-01-15"), rule("2025-01-24", { path: "/1/4/" })];
    expect(regularDates(bureau, 2024, rules)).toMatchObject({ deadline: "2025-01-15", basis: "general" });
  });

  it("publish by the law's day unless a rule names one", () => {
    expect(lawfulPublishBy("department", 2024)).toBe("2025-01-31");
    expect(lawfulPublishBy("government", 2024)).toBe("2025-03-31");
    expect(lawfulPublishBy("department", 2018)).toBe("2019-03-31");
    const rules = [rule("2025-01-20", { publishBy: "2025-01-28" }), rule("2025-01-18", { path: "/1/4/", publishBy: "2025-01-25" })];
    expect(regularDates(bureau, 2024, rules).publishBy).toBe("2025-01-25");
    expect(regularDates({ ...bureau, path: "/1/5/" }, 2024, rules).publishBy).toBe("2025-01-28");
  });

  it("name no day for filing where none is set for the year, kind and level", () => {
    expect(regularDates(bureau, 2023, [rule("2025-01-31")])).toEqual({ deadline: null, basis: null, publishBy: "2024-01-31" });
    expect(regularDates(bureau, 2024, [rule("2025-01-31", { kind: "office" })]).deadline).toBeNull();
  });
});

describe("an obligation", () => {
  const common = [rule("2025-01-31")];

  it("asks governments for the roll-up of their level and everybody else for their own work", () => {
    expect(obligationOf({ ...bureau, kind: "government" }, 2024, book(common))).toMatchObject({ required: true, scope: "rollup" });
    expect(obligationOf(bureau, 2024, book(common))).toMatchObject({
      required: true,
      scope: "own",
      deadline: "2025-01-31",
      basis: "general",
    });
  });

  it("is none before a body exists and after it has ended, and that is no exemption", () => {
    const brief = { ...bureau, validFrom: 2022, validTo: 2023 };
    const before = obligationOf(brief, 2021, book(common));
    expect(before).toEqual({ required: false, ground: "notYet", reason: null });
    expect(obligationOf(brief, 2024, book(common))).toEqual({ required: false, ground: "ended", reason: null });
    expect(isExempt(before)).toBe(false);
  });

  it("is none for a body that was let off, for that year alone", () => {
    const letOff = book(common, { exemptions: [{ bodyId: 7, year: 2024, ground: "merged", reason: "并入文化和旅游局" }] });
    const obligation = obligationOf(bureau, 2024, letOff);
    expect(obligation).toEqual({ required: false, ground: "merged", reason: "并入文化和旅游局" });
    expect(isExempt(obligation)).toBe(true);
    expect(deadlineOf(obligation)).toBeNull();
    expect(obligationOf(bureau, 2025, letOff).required).toBe(true);
    expect(obligationOf({ ...bureau, id: 8 }, 2024, letOff).required).toBe(true);
  });

  it("ends later by an extension, whose publication keeps its own clock unless told", () => {
    const extended = obligationOf(bureau, 2024, book(common, { extensions: [extendedTo("2025-02-28")] }));
    expect(extended).toMatchObject({ deadline: "2025-02-28", basis: "extended", regular: "2025-01-31", publishBy: "2025-01-31" });
    const both = obligationOf(bureau, 2024, book(common, { extensions: [extendedTo("2025-02-28", "2025-03-10")] }));
    expect(both).toMatchObject({ deadline: "2025-02-28", publishBy: "2025-03-10" });
  });

  it("is not shortened by an extension that the common date has overtaken", () => {
    const overtaken = obligationOf(bureau, 2024, book([rule("2025-03-31")], { extensions: [extendedTo("2025-02-28")] }));
    expect(overtaken).toMatchObject({ deadline: "2025-03-31", basis: "general", extension: null });
  });
});

describe("over many random books", () => {
  const dice = mulberry(20_251);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T;
  const day = () => `2025-0${1 + Math.floor(dice() * 3)}-${String(1 + Math.floor(dice() * 28)).padStart(2, "0")}`;
  const paths = ["/", "/1/", "/1/4/", "/1/4/7/", "/1/5/"] as const;
  const cases = Array.from({ length: 400 }, () => {
    const places = new Map<string, DeadlineRule>();
    for (let n = Math.floor(dice() * 9); n > 0; n--) {
      const one = rule(day(), { kind: pick(bodyKinds.slice(0, 3)), level: pick([null, ...bodyLevels]), path: pick(paths) });
      places.set(`${one.kind} ${one.level} ${one.path}`, { ...one, publishBy: dice() < 0.4 ? day() : null });
    }
    const body = { ...bureau, kind: pick(bodyKinds.slice(0, 3)), level: pick(bodyLevels), path: pick(paths.slice(1)) };
    return { body, rules: [...places.values()], extension: dice() < 0.5 ? extendedTo(day()) : null };
  });

  it("no place gives more time than the places above it, and the order of the rules does not matter", () => {
    for (const { body, rules } of cases) {
      const { deadline } = regularDates(body, 2024, rules);
      expect(regularDates(body, 2024, [...rules].reverse())).toEqual(regularDates(body, 2024, rules));
      const above = regularDates(
        body,
        2024,
        rules.filter(({ path }) => path !== body.path),
      ).deadline;
      if (above !== null) expect(deadline !== null && deadline <= above).toBe(true);
    }
  });

  it("a date of another place, kind or level changes nothing", () => {
    for (const { body, rules } of cases) {
      const foreign = [
        rule("2025-01-01", { path: "/9/", kind: body.kind }),
        rule("2025-01-01", { kind: "other" }),
        rule("2025-01-01", { year: 2023 }),
      ];
      expect(regularDates(body, 2024, [...rules, ...foreign])).toEqual(regularDates(body, 2024, rules));
    }
  });

  it("an extension never makes anything due earlier, and names itself only where it gives time", () => {
    for (const { body, rules, extension } of cases) {
      const plain = obligationOf(body, 2024, book(rules));
      const extended = obligationOf(body, 2024, book(rules, { extensions: extension ? [extension] : [] }));
      if (!plain.required || !extended.required) throw new Error("the body exists");
      if (plain.deadline !== null) expect(extended.deadline !== null && extended.deadline >= plain.deadline).toBe(true);
      expect(extended.extension !== null).toBe(extended.basis === "extended");
      expect(extended.regular).toBe(plain.deadline);
    }
  });
});

describe("punctuality", () => {
  const at = (instant: string, firstDeadline: string | null) => ({ firstSubmittedAt: Date.parse(instant), firstDeadline });
  const common = obligationOf(bureau, 2024, book([rule("2025-01-31")]));
  const extended = obligationOf(bureau, 2024, book([rule("2025-01-31")], { extensions: [extendedTo("2025-02-28")] }));

  it("turns at midnight in Shanghai", () => {
    expect(isFiledLate(at("2025-01-31T23:59:59.999+08:00", "2025-01-31"), common)).toBe(false);
    expect(isFiledLate(at("2025-02-01T00:00:00.000+08:00", "2025-01-31"), common)).toBe(true);
  });

  it("is judged by the last day in force at the first submission, whatever was granted or set since", () => {
    expect(isFiledLate(at("2025-02-10T09:00:00+08:00", "2025-01-31"), extended)).toBe(true);
    expect(isFiledLate(at("2025-02-10T09:00:00+08:00", "2025-02-28"), common)).toBe(false);
    expect(judgedDeadline(at("2025-02-10T09:00:00+08:00", "2025-02-28"), common)).toBe("2025-02-28");
  });

  it("falls back to the day in force now where none was kept, and to none where none is due", () => {
    expect(isFiledLate(at("2025-02-10T09:00:00+08:00", null), common)).toBe(true);
    expect(judgedDeadline(null, extended)).toBe("2025-02-28");
    expect(judgedDeadline({ firstSubmittedAt: null, firstDeadline: null }, common)).toBe("2025-01-31");
    expect(isFiledLate(at("2025-12-10T09:00:00+08:00", null), { required: false, ground: "new", reason: "新设" })).toBe(false);
  });
});

/** A small seeded generator: the same cases every time. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
