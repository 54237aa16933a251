import { describe, expect, it } from "vitest";
import { composeHeadline } from "@/domain/takeaways/compose-headline";
import { findTakeaways } from "@/domain/takeaways/find-takeaways";
import { type Approved, figuresOf, type TestBody } from "./figures-of";

const plain = (text: string | undefined) => text?.replaceAll("\u00A0", " ");
const headline = (bodies: readonly TestBody[], year = 2024) => plain(composeHeadline(figuresOf(bodies, year)).zh);
const rules = (bodies: readonly TestBody[], year = 2024) => findTakeaways(figuresOf(bodies, year)).map(({ rule }) => rule);
const filed = (received: number, further: Approved = {}): TestBody => ({ approved: { applicationsReceived: [received], ...further } });
const unfiled: TestBody = {};
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe("the headline", () => {
  it("says that nothing is approved, and nothing else, where nothing is", () => {
    expect(headline([unfiled, unfiled])).toBe("2024 年尚无已审核通过的年报。");
    expect(headline([])).toBe("2024 年尚无已审核通过的年报。");
  });

  it("tells blank from nothing and from zero", () => {
    expect(headline([{ approved: {} }])).toBe("2024 年已审核通过的年报均未填写新收申请数。");
    expect(headline([filed(0)])).toBe("2024 年示例省新收申请 0 件（1/1 个机关）。");
  });

  it("speaks of one body as of one body", () => {
    expect(headline([filed(320, { disclosureRate: [138, 319] })])).toBe(
      "2024 年示例省新收申请 320 件（1/1 个机关）；办结的申请中 43.26 %（138/319）予以公开或部分公开。",
    );
  });

  it("does not tell the sum of a few as the scope's, and says so", () => {
    const text = headline([filed(320, { disclosureRate: [138, 319] }), ...times(3, unfiled)]);
    expect(text).toBe("2024 年应报的 4 个机关中只有 1 个已审定，新收申请 320 件，不代表示例省。");
  });

  it("tells a share only on thirty cases or more", () => {
    expect(headline([filed(29, { disclosureRate: [20, 29] })])).not.toContain("%");
    expect(headline([filed(30, { disclosureRate: [20, 30] })])).toContain("66.67 %（20/30）");
  });

  it("tells growth over the bodies with both years only, never on a base below thirty or of zero", () => {
    const grown = filed(60, { applicationsReceivedGrowth: [20, 40] });
    expect(headline([grown, filed(40)])).toContain("两年都有数的 1 个机关比上年多 20 件（＋50.00 %）");
    expect(headline([filed(20, { applicationsReceivedGrowth: [-20, 40] })])).toContain("比上年少 20 件（−50.00 %）");
    expect(headline([filed(40, { applicationsReceivedGrowth: [0, 40] })])).toContain("合计与上年相同");
    expect(headline([filed(60, { applicationsReceivedGrowth: [31, 29] })])).not.toContain("上年");
    expect(headline([filed(60, { applicationsReceivedGrowth: [60, 0] })])).not.toContain("上年");
    expect(headline([grown, ...times(3, filed(5))])).not.toContain("上年");
  });

  it("tells no growth across the change of the form in 2021, nor into 2019", () => {
    const grown = filed(60, { applicationsReceivedGrowth: [20, 40] });
    expect([2019, 2021].map((year) => headline([grown], year)?.includes("上年"))).toEqual([false, false]);
    expect([2020, 2022].map((year) => headline([grown], year)?.includes("上年"))).toEqual([true, true]);
  });
});

describe("what is worth a look", () => {
  const usual = filed(100, { stateSecretShareOfConcluded: [1, 100], deniedRate: [10, 100] });

  it("is nothing where nothing is, and who is missing where some are", () => {
    expect(rules([])).toEqual([]);
    expect(rules([unfiled])).toEqual([]);
    expect(rules(times(8, usual))).toEqual(["mailboxNotStated"].slice(1));
    const [missing] = findTakeaways(figuresOf([...times(8, usual), unfiled, { approved: {} }]));
    expect(missing).toMatchObject({ rule: "notReported", bodyId: 99 });
    expect(plain(missing?.title.zh)).toBe("2 个机关没有可用的新收申请数");
    expect(plain(missing?.detail.zh)).toContain("应有 10 个，合计只含 8 个");
  });

  it("names a share outside the limits with both fractions, neutrally", () => {
    const [first] = findTakeaways(figuresOf([...times(11, usual), filed(100, { stateSecretShareOfConcluded: [20, 100] })]));
    expect(plain(first?.title.zh)).toBe("某12局国家秘密占办结比高于全体");
    expect(plain(first?.detail.zh)).toBe("20.00 %（20/100），全体 12 个机关合计 2.58 %（31/1,200），在 99.8 % 界限之外。");
    expect(plain(first?.reason.zh)).toContain("高低不代表好坏");
  });

  it("never names a share on fewer than thirty cases, nor in a group of fewer than eight", () => {
    const small = filed(29, { stateSecretShareOfConcluded: [29, 29] });
    expect(rules([...times(11, usual), small])).toEqual([]);
    expect(rules([...times(6, usual), filed(100, { stateSecretShareOfConcluded: [60, 100] })])).toEqual([]);
  });

  it("compares outcomes with bodies of the same kind and level only", () => {
    const city = (numerator: number): TestBody => ({ ...filed(100, { deniedRate: [numerator, 100] }), kind: "government", level: "city" });
    expect(rules([...times(11, usual), city(60)])).toEqual([]);
    const [first] = findTakeaways(figuresOf([...times(11, usual), ...times(9, city(10)), city(60)]));
    expect(first).toMatchObject({ rule: "unusualOutcome", metric: "deniedRate", bodyId: 21 });
    expect(plain(first?.detail.zh)).toContain("同类 10 个机关合计 15.00 %（150/1,000）");
  });

  it("names a jump of half or more on a base of thirty, not on less, not from zero and not across the forms", () => {
    const jump = (numerator: number, denominator: number) =>
      filed(numerator + denominator, { applicationsReceivedGrowth: [numerator, denominator] });
    expect(rules([jump(15, 30)])).toEqual(["volumeJump"]);
    expect(rules([jump(14, 30)])).toEqual([]);
    expect(rules([jump(100, 29)])).toEqual([]);
    expect(rules([jump(100, 0)])).toEqual([]);
    expect(rules([jump(15, 30)], 2021)).toEqual([]);
    const [fall] = findTakeaways(figuresOf([jump(-20, 30)]));
    expect([fall?.title.zh, plain(fall?.detail.zh)]).toEqual(["某1局新收申请比上年少 20 件", "本年 10 件，上年 30 件，−66.67 %。"]);
  });

  it("names the backlog that grew most, with both of its sides", () => {
    const backlog = (carriedIn: number, carriedOut: number) =>
      filed(50, { backlogDelta: [carriedOut - carriedIn], applicationsCarriedIn: [carriedIn], applicationsCarriedOut: [carriedOut] });
    expect(rules([backlog(5, 14)])).toEqual([]);
    const [first] = findTakeaways(figuresOf([backlog(5, 15), backlog(5, 30)]));
    expect([first?.title.zh, first?.detail.zh]).toEqual(["某2局结转下年度比上年结转多 25 件", "上年结转 5 件，结转下年度 30 件。"]);
  });

  it("says who states no mailbox figure only beside some that do", () => {
    const stated = filed(50, { mailboxClosureRate: [93, 99] });
    expect(rules([stated, filed(50)])).toEqual(["mailboxNotStated"]);
    expect(rules([filed(50), filed(50)])).toEqual([]);
  });
});
