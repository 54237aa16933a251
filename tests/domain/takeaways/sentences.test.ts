import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricById } from "@/domain/metrics/catalogue";
import { resultOf } from "@/domain/metrics/compute-metric";
import { composeHeadline } from "@/domain/takeaways/compose-headline";
import { findTakeaways } from "@/domain/takeaways/find-takeaways";
import { clauseRules } from "@/domain/takeaways/headline-rules";
import { type Cited, citeYear, named, type Sentence, say } from "@/domain/takeaways/sentence";
import type { TakeawayFigures } from "@/domain/takeaways/takeaway-figures";
import { takeawayRules } from "@/domain/takeaways/takeaway-rules";
import { figuresOf, type TestBody } from "./figures-of";

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Every number as it stands in a sentence, names apart. */
function numbersOf(sentence: Sentence, language: "zh" | "en"): string[] {
  const text = sentence.names.reduce((left, name) => left.split(name[language]).join("·"), sentence[language]);
  return text.match(NUMBER) ?? [];
}

const printed = ({ text }: Cited, language: "zh" | "en") => text[language].match(NUMBER)?.[0];

/** What a cited number really is, computed anew from the figures. */
function recompute(figures: TakeawayFigures, { of, value }: Cited): number | null {
  if (of.kind === "year") return figures.year;
  if (of.kind === "limit") return value;
  if (of.kind === "coverage") {
    const { coverage } = figures.sum(of.metric, of.kind === "coverage" ? of.year : 0);
    if (of.part !== "missing") return coverage[of.part];
    const lacking = coverage.missing.filter(
      (id) => of.metric === "applicationsReceived" || figures.of(of.metric, id, of.year).reason !== "notReported",
    );
    return lacking.length;
  }
  if (of.kind === "result") {
    const result = of.bodyId === null ? figures.sum(of.metric, of.year).result : figures.of(of.metric, of.bodyId, of.year);
    return result[of.part];
  }
  const results = of.bodyIds.map((id) => figures.of(of.metric, id, figures.year));
  const sum = (part: "numerator" | "denominator") => results.reduce((all, result) => all + (result[part] ?? 0), 0);
  if (of.part === "count") return of.bodyIds.length;
  if (of.part !== "value") return sum(of.part);
  const metric = metricById(of.metric);
  return metric && resultOf(metric, sum("numerator"), sum("denominator")).value;
}

/** Holds for every sentence: its numbers are cited, the cited are the computed ones, each printed to its own digits. */
function expectHonest(figures: TakeawayFigures, sentence: Sentence): void {
  for (const language of ["zh", "en"] as const) {
    const cited = sentence.cites.map((one) => printed(one, language));
    for (const number of numbersOf(sentence, language)) expect(cited).toContain(number);
  }
  for (const one of sentence.cites) {
    const value = recompute(figures, one);
    expect([one.of, value === null ? null : Number(value.toFixed(9))]).toEqual([one.of, Number(one.value.toFixed(9))]);
    const text = printed(one, "zh") ?? "";
    const decimals = text.split(".")[1]?.length ?? 0;
    expect(Math.abs(Number(text.replaceAll(",", "")) - Math.abs(one.value))).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    expect(one.value < 0 ? sentence.zh.includes("−") || /少/.test(sentence.zh) : true).toBe(true);
  }
}

/** Words that would praise, blame or explain. */
const judging =
  /因为|由于|导致|得益|原因是|良好|优秀|较好|较差|落后|突出成绩|显著|不力|改善|恶化|because|due to|thanks to|good\b(?! nor)|excellent|poor|improv|worse/i;

const share = fc.tuple(fc.nat(400), fc.nat(400)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const signedShare = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.nat(300)).map(([a, b]) => [Math.max(a, -b), b] as const);
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 6 });
const approved = fc.record({
  applicationsReceived: orNone(fc.nat(30_000).map((n) => [n] as const)),
  applicationsReceivedGrowth: orNone(signedShare),
  disclosureRate: orNone(share),
  stateSecretShareOfConcluded: orNone(share),
  deniedRate: orNone(share),
  unableRate: orNone(share),
  backlogRate: orNone(share),
  backlogDelta: orNone(fc.integer({ min: -50, max: 50 }).map((n) => [n] as const)),
  applicationsCarriedIn: orNone(fc.nat(90).map((n) => [n] as const)),
  applicationsCarriedOut: orNone(fc.nat(90).map((n) => [n] as const)),
  mailboxClosureRate: orNone(share),
});
const body: fc.Arbitrary<TestBody> = fc.record({
  approved: fc.option(approved, { nil: undefined, freq: 5 }),
  kind: fc.constantFrom("department", "government"),
  level: fc.constantFrom("province", "city"),
});
const scope = fc.record({ bodies: fc.array(body, { maxLength: 24 }), year: fc.constantFrom(2019, 2020, 2021, 2022, 2024) });

describe("every generated sentence", () => {
  it("cites computed values only, in both languages, whatever the figures", () => {
    let said = 0;
    fc.assert(
      fc.property(scope, ({ bodies, year }) => {
        const figures = figuresOf(bodies, year);
        const takeaways = findTakeaways(figures);
        said += takeaways.length;
        for (const sentence of [composeHeadline(figures), ...takeaways.flatMap(({ title, detail, reason }) => [title, detail, reason])]) {
          expectHonest(figures, sentence);
          expect(`${sentence.zh}${sentence.en}`).not.toMatch(judging);
          expect(`${sentence.zh}${sentence.en}`).not.toMatch(/\{|\}|undefined|NaN|null|Infinity/);
        }
      }),
      { numRuns: 300 },
    );
    expect(said).toBeGreaterThan(300);
  });

  it("names at most three things, no body twice and no rule twice, and each with a number to open", () => {
    fc.assert(
      fc.property(scope, ({ bodies, year }) => {
        const figures = figuresOf(bodies, year);
        const takeaways = findTakeaways(figures);
        expect(takeaways.length).toBeLessThanOrEqual(3);
        expect(new Set(takeaways.map(({ rule }) => rule)).size).toBe(takeaways.length);
        const named = takeaways.map(({ bodyId }) => bodyId).filter((id) => id !== figures.scope.id);
        expect(new Set(named).size).toBe(named.length);
        for (const { metric, bodyId } of takeaways)
          expect((bodyId === 99 ? figures.sum(metric, year).result : figures.of(metric, bodyId, year)).value).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of the bodies", () => {
    fc.assert(
      fc.property(scope, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), ({ bodies, year }, dice) => {
        const placed = bodies.map((one, at) => ({ ...one, id: at + 1, shortName: `某${at + 1}局` }));
        const mixed = placed
          .map((one) => ({ one, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const told = (list: readonly TestBody[]) => {
          const figures = figuresOf(list, year);
          return [composeHeadline(figures).zh, ...findTakeaways(figures).map(({ title, detail }) => title.zh + detail.zh)];
        };
        expect(told(mixed)).toEqual(told(placed));
      }),
      { numRuns: 100 },
    );
  });
});

describe("templates", () => {
  it("state no number themselves", () => {
    expect(() => say({ zh: "不少于 30 件", en: "at least" }, {})).toThrow(RangeError);
    expect(() => say({ zh: "{none} 件", en: "" }, {})).toThrow(RangeError);
    expect(say({ zh: "{year} 年{body}", en: "{body} {year}" }, { year: citeYear(2024), body: named("第3局") })).toMatchObject({
      zh: "2024 年第3局",
      en: "第3局 2024",
      cites: [{ value: 2024 }],
    });
  });

  it("of every rule have the same gaps in both languages, and a metric that exists", () => {
    const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const all = [
      ...clauseRules.map(({ words }) => words),
      ...takeawayRules.flatMap(({ title, detail, reason }) => [title.up, title.down, detail, reason]),
    ];
    for (const { zh, en } of all)
      expect([zh, gaps(en).filter((gap) => gap !== "{year}")]).toEqual([zh, gaps(zh).filter((gap) => gap !== "{year}")]);
    for (const metric of [...clauseRules.map((rule) => rule.metric), ...takeawayRules.flatMap(({ metrics }) => metrics)])
      expect([metric, metricById(metric)?.id]).toEqual([metric, metric]);
  });
});
