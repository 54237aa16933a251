import { describe, expect, it } from "vitest";
import type { CheckInput } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { ruleById, rules } from "@/domain/checks/rules";
import { sectionTexts } from "@/domain/checks/section-texts";
import type { Facts } from "@/domain/facts/facts";
import { withCells } from "@/tests/support/balanced-facts";
import { figure } from "@/tests/support/narrative-figure";
import { loadSample, samplesPresent } from "@/tests/support/sample-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const check = (input: Partial<CheckInput>) => checkReport({ facts: shanxi2024Facts, narrative: [], claims: [], ...input });
const keysOf = (input: Partial<CheckInput>) => check(input).findings.map(({ key }) => key);
const marked = (reason: "blank" | "dash" | "notFound" | "unreadable" | "ambiguous", ...cells: (keyof Facts["missing"])[]): Facts => {
  const facts = withCells(shanxi2024Facts, Object.fromEntries(cells.map((cell) => [cell, null])));
  return { ...facts, missing: Object.fromEntries(cells.map((cell) => [cell, reason])) };
};

describe("completeness", () => {
  it("names blank cells in one finding for each table", () => {
    const facts = marked("blank", "applications.granted.business", "applications.granted.research", "disputes.reconsideration.other");
    const { findings } = check({ facts });
    expect(findings.map(({ key, severity, cells }) => [key, severity, cells.length])).toEqual([
      ["F04-BLANK:applications", "error", 2],
      ["F04-BLANK:disputes", "error", 1],
    ]);
    expect(findings[1]?.message).toEqual({
      zh: "表四有 1 个空白单元格，请逐一确认是 0 还是未填（「行政复议」其他结果）",
      en: "Table 4: 1 blank cell; confirm for each whether it is 0 or not filled in (「行政复议」其他结果)",
    });
  });

  it.each([
    ["dash", "F05-DASH:applications"],
    ["notFound", "F12-ROWS-MISSING:applications"],
    ["unreadable", "F01-INT:applications"],
    ["ambiguous", "F13-COLS:applications"],
  ] as const)("tells a cell that is %s from the others", (reason, key) => {
    expect(keysOf({ facts: marked(reason, "applications.granted.business") })).toEqual([key]);
  });

  it("tells a table that is not there, and a number that a cell cannot hold", () => {
    const disputes = Object.keys(shanxi2024Facts.values).filter((cell) => cell.startsWith("disputes.")) as (keyof Facts["missing"])[];
    expect(check({ facts: marked("notFound", ...disputes) }).findings).toMatchObject([
      { key: "F15-T4-15:disputes", message: { zh: "文件中没有找到表四" } },
    ]);
    expect(keysOf({ facts: withCells(shanxi2024Facts, { "disclosure.permits.decisions": 1.5, "disclosure.fees.amount": -1 }) })).toEqual([
      "F01-INT:disclosure",
      "F02-FEE:disclosure",
    ]);
  });
});

describe("identity", () => {
  it("compares the title's year with the year filed for", () => {
    expect(keysOf({ year: 2024, titleYear: 2023 })).toEqual(["Y01-YEAR"]);
    expect(keysOf({ year: 2024, titleYear: 2024 })).toEqual([]);
    expect(check({ year: 2024, titleYear: null }).assessments.find(({ rule }) => rule === "Y01-YEAR")?.outcome).toBe("notAssessable");
  });

  it("finds a table of another year's form, table by table", () => {
    expect(keysOf({ year: 2020 }).filter((key) => key.startsWith("Y07"))).toEqual(["Y07-FORM:disclosure", "Y07-FORM:applications"]);
    expect(keysOf({ year: 2025 })).toEqual([]);
  });

  it("doubts 规章 of counties and townships only", () => {
    expect(keysOf({ body: { kind: "township", level: "township" } })).toEqual(["P01-TOWN-RULES", "P07-SECRET:township"]);
    expect(keysOf({ body: { kind: "government", level: "county" } })).toEqual(["P01-TOWN-RULES"]);
    expect(keysOf({ body: { kind: "government", level: "city" } })).toEqual([]);
    const township = {
      s1: "我镇全年主动公开信息120条，办理依申请公开、信息管理、平台建设和监督保障各项工作。",
      s2: "",
      s3: "",
      s4: "",
      s5: "公开不够及时，今后每月核对目录。",
      s6: "未收取信息处理费。",
    };
    expect(keysOf({ sections: township })).toEqual(["P01-TOWN-RULES", "P07-SECRET:township"]);
    expect(keysOf({ sections: township, body: { kind: "office", level: "province" } })).toEqual([]);
  });
});

describe("continuity with last year's report", () => {
  const lastYear = withCells(shanxi2024Facts, {
    "applications.carriedOut.naturalPerson": 23,
    "applications.carriedOut.business": 0,
    "applications.carriedOut.legalService": 1,
    "applications.carriedOut.total": 24,
    "disclosure.normativeDocuments.inForce": 439,
  });

  it("accepts what was carried over and the stock of documents", () => {
    expect(keysOf({ lastYear })).toEqual([]);
  });

  it("finds applications lost over New Year, with both figures", () => {
    const [finding] = check({ lastYear: withCells(lastYear, { "applications.carriedOut.total": 26 }) }).findings;
    expect(finding).toMatchObject({
      key: "XY-CARRY:total",
      severity: "error",
      message: { zh: "表三「总计」列：本年“上年结转” = 24，上年报告“结转下年度” = 26，相差 2" },
      stated: [26],
    });
  });

  it("warns when documents in force do not follow, jump, or when the table is a copy", () => {
    expect(keysOf({ lastYear: withCells(lastYear, { "disclosure.normativeDocuments.inForce": 440 }) })).toEqual(["XY-NORM"]);
    expect(keysOf({ lastYear, facts: withCells(shanxi2024Facts, { "disclosure.permits.decisions": 9487 }) })).toEqual([
      "XY-JUMP:disclosure.permits.decisions",
    ]);
    expect(keysOf({ lastYear: shanxi2024Facts })).toContain("XY-COPY");
  });

  it("takes a rise of up to three times last year's number for possible", () => {
    const received = (now: number, before: number) => {
      const cell = "applications.newReceived.total";
      const result = check({ facts: withCells(shanxi2024Facts, { [cell]: now }), lastYear: withCells(lastYear, { [cell]: before }) });
      return result.assessments.find(({ key }) => key === `XY-JUMP:${cell}`)?.outcome;
    };
    expect([received(1200, 300), received(1201, 300), received(31, 1), received(32, 1)]).toEqual(["passed", "failed", "passed", "failed"]);
  });

  it("does not hold the stock of documents across the 2021 break", () => {
    const editions = { ...lastYear.editions, disclosure: "2019" } as const;
    expect(check({ lastYear: { ...lastYear, editions } }).assessments.some(({ rule }) => rule === "XY-NORM")).toBe(false);
  });

  it("asks nothing of last year when there is no report of it", () => {
    expect(check({ lastYear: null }).assessments.some(({ rule }) => rule.startsWith("XY"))).toBe(false);
  });
});

describe("plausibility", () => {
  it("asks about high shares only with enough cases", () => {
    const facts = withCells(shanxi2024Facts, { "applications.deniedStateSecret.total": 17 });
    expect(keysOf({ facts })).toContain("P07-SECRET");
    const few = withCells(facts, { "applications.concluded.total": 19 });
    expect(keysOf({ facts: few })).not.toContain("P07-SECRET");
    expect(keysOf({ facts: withCells(shanxi2024Facts, { "applications.otherOther.total": 48 }) })).toContain("P04-OTHER-HIGH");
    expect(keysOf({ facts: withCells(shanxi2024Facts, { "applications.otherOther.total": 47 }) })).not.toContain("P04-OTHER-HIGH");
  });

  it("records cases and disputes in a report without applications", () => {
    const none = withCells(shanxi2024Facts, { "applications.newReceived.total": 0, "applications.carriedIn.total": 0 });
    const info = check({ facts: none }).findings.filter(({ severity }) => severity === "info");
    expect(info.map(({ key }) => key)).toEqual(["P03-TOTALZERO", "P06-DISPUTE-NOAPP"]);
    expect(info[1]?.message.zh).toContain("18 件");
  });

  it("doubts more suits after review than there were reviews in two years", () => {
    const suing = (suits: number) => withCells(shanxi2024Facts, { "disputes.litigationAfterReconsideration.total": suits });
    expect(keysOf({ facts: suing(19), lastYear: shanxi2024Facts })).toContain("P05-LIT-GT-REVIEW");
    expect(keysOf({ facts: suing(18), lastYear: shanxi2024Facts })).not.toContain("P05-LIT-GT-REVIEW");
  });
});

describe("sections", () => {
  const sections = {
    s1: "一、总体情况\n主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作有序开展。",
    s2: "二",
    s3: "三",
    s4: "四",
    s5: "五、存在的主要问题及改进情况\n目录更新不够及时，今后按月核对。",
    s6: "六、其他\n全年未收取信息处理费。",
  };

  it("accepts six sections that state what they must", () => {
    expect(keysOf({ sections, year: 2024 })).toEqual([]);
  });

  it("finds a missing section, an empty fifth one and a sixth one silent on fees", () => {
    const { s4: _, ...withoutFour } = sections;
    expect(keysOf({ sections: withoutFour, year: 2024 })).toEqual(["S01-SECTIONS"]);
    expect(keysOf({ sections: { ...sections, s5: "五、存在的主要问题及改进情况\n无。" }, year: 2024 })).toEqual(["S06-S5-EMPTY"]);
    expect(keysOf({ sections: { ...sections, s6: "六、其他需要报告的事项\n无。" }, year: 2024 })).toEqual(["S07-S6-FEE"]);
    const bare = check({
      sections: { ...sections, s5: "五、存在的主要问题及改进情况\n（略）", s6: "六、其他需要报告的事项\n" },
      year: 2024,
    }).findings;
    expect(bare.map(({ key, severity }) => [key, severity])).toEqual([
      ["S06-S5-EMPTY", "info"],
      ["S07-S6-FEE", "info"],
    ]);
    expect(keysOf({ sections: { ...sections, s6: "无" }, year: 2020 }).filter((key) => key.startsWith("S"))).toEqual([]);
  });

  it("takes the text of a section from its blocks without the tables", () => {
    const blocks = [
      { kind: "paragraph", text: "五、" },
      { kind: "table", rows: [] },
      { kind: "paragraph", text: "问题" },
      { kind: "paragraph", text: "六、" },
    ] as const;
    expect(sectionTexts({ format: "text", blocks }, [{ id: "s5", from: 0, to: 3 }])).toEqual({ s5: "五、\n问题" });
  });
});

describe("findings", () => {
  it("stand in the order of the catalogue, each with a key of its own and a rule of the catalogue", () => {
    const facts = withCells(shanxi2024Facts, { "applications.granted.total": 1, "disputes.reconsideration.total": null });
    const { findings } = check({
      facts,
      narrative: [figure("applicationsReceived", 1)],
      year: 2020,
      body: { kind: "office", level: "county" },
    });
    const places = findings.map(({ rule }) => rules.indexOf(ruleById(rule)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    expect(findings.length).toBeGreaterThan(5);
  });

  it("have inputs that change with a cell or a stated figure, and only then", () => {
    const of = (facts: Facts, stated: number) => {
      const result = checkReport({ facts, narrative: [figure("applicationsReceived", stated)], claims: [] });
      return result.findings.map((finding) => findingInputs(finding, facts));
    };
    const first = of(shanxi2024Facts, 2);
    expect(of(withCells(shanxi2024Facts, { "disclosure.permits.decisions": 5 }), 2)).toEqual(first);
    expect(of(shanxi2024Facts, 3)).not.toEqual(first);
    expect(of(withCells(shanxi2024Facts, { "applications.newReceived.total": 321 }), 2)).not.toEqual(first);
  });

  it("refuses a rule that the catalogue does not know", () => {
    expect(() => ruleById("T9")).toThrow(RangeError);
  });
});

describe.runIf(samplesPresent)("real reports with known faults", () => {
  const form = (id: "2021" | "2019") => ({ disclosure: id, applications: id, disputes: id }) as const;
  const raised = (name: string, editions: Parameters<typeof loadSample>[1], input: Partial<CheckInput>) =>
    keysOf({ ...loadSample(name, editions), ...input });

  it("finds two applications in the text against three in the table", () => {
    expect(raised("changchun-veterans-2023", form("2021"), { year: 2023 })).toContain("N01-NEW:applicationsReceived");
  });

  it("finds dispute totals of zero beside their parts, and the old applications table", () => {
    expect(
      raised("hongze-2023", { ...form("2021"), applications: "2019" }, { year: 2023, body: { kind: "government", level: "county" } }),
    ).toEqual(["Y07-FORM:applications", "T4-ROW-REVIEW", "T4-ROW-AFTER"]);
  });

  it("finds a town with 规章 and outcomes of the text that the blank-ridden table disproves", () => {
    expect(raised("nilka-town-2023", form("2021"), { body: { kind: "township", level: "township" } })).toContain("P01-TOWN-RULES");
    const shanghai = raised("shanghai-go-2019", form("2019"), { year: 2019 });
    expect(shanghai.filter((key) => key.startsWith("N"))).toEqual(["N05-OUTCOME:grantedOrPartly", "N05-OUTCOME:unavailable"]);
    expect(shanghai.filter((key) => key.startsWith("T"))).toEqual([]);
  });
});
