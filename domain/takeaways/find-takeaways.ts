import { metricById } from "../metrics/catalogue";
import { isOutsideFunnel } from "../metrics/funnel-limits";
import { isSameForm, percentText } from "./compose-headline";
import { cite, citeCount, type Gaps, named, type Sentence, say } from "./sentence";
import type { Member, TakeawayFigures } from "./takeaway-figures";
import { type Detector, FEWEST_IN_GROUP, type TakeawayRule, takeawayRules } from "./takeaway-rules";

/** Something worth a look: what, the numbers, why it is shown, and the number to open. */
export interface Takeaway {
  readonly rule: string;
  readonly title: Sentence;
  readonly detail: Sentence;
  readonly reason: Sentence;
  readonly metric: string;
  readonly bodyId: number;
  readonly year: number;
}

/** A candidate: the larger its weight, the rather it is shown. */
interface Hit {
  readonly metric: string;
  /** Null: the scope itself. */
  readonly body: Member | null;
  readonly way: "up" | "down";
  readonly weight: number;
  readonly gaps: Gaps;
}

const MOST = 3;
/** Level of the funnel's outer limits, in %. */
const LIMIT = 99.8;

interface Group {
  readonly numerator: number;
  readonly denominator: number;
  readonly bodyIds: readonly number[];
}

/** The bodies a share is compared with, together; null when too few of them have a base. */
function groupOf(figures: TakeawayFigures, { metric, member, rule }: { metric: string; member: Member; rule: TakeawayRule }): Group | null {
  const alike = (other: Member) => rule.against === "all" || (other.kind === member.kind && other.level === member.level);
  const results = figures.members.filter(alike).flatMap(({ id }) => {
    const { numerator, denominator } = figures.of(metric, id, figures.year);
    return numerator === null || !denominator ? [] : [{ id, numerator, denominator }];
  });
  if (results.filter(({ denominator }) => denominator >= rule.guard.leastBase).length < FEWEST_IN_GROUP) return null;
  return {
    numerator: results.reduce((sum, one) => sum + one.numerator, 0),
    denominator: results.reduce((sum, one) => sum + one.denominator, 0),
    bodyIds: results.map(({ id }) => id),
  };
}

/** The groups of a rule, each added up once, however many members ask for it. */
function groupsOf(figures: TakeawayFigures, rule: TakeawayRule): (metric: string, member: Member) => Group | null {
  const known = new Map<string, Group | null>();
  return (metric, member) => {
    const key = rule.against === "all" ? metric : `${metric} ${member.kind} ${member.level}`;
    const group = known.has(key) ? (known.get(key) ?? null) : groupOf(figures, { metric, member, rule });
    known.set(key, group);
    return group;
  };
}

function outsideLimits(figures: TakeawayFigures, rule: TakeawayRule): readonly Hit[] {
  const { year, members } = figures;
  const group = groupsOf(figures, rule);
  return rule.metrics.flatMap((metric) =>
    members.flatMap((member): Hit[] => {
      const { numerator, denominator, value } = figures.of(metric, member.id, year);
      if (numerator === null || denominator === null || value === null || denominator < rule.guard.leastBase) return [];
      const peers = group(metric, member);
      if (!peers) return [];
      const share = peers.numerator / peers.denominator;
      const distance = numerator / denominator - share;
      if (Math.abs(distance) * 100 < rule.leastDistance || !isOutsideFunnel(numerator, denominator, share)) return [];
      const own = (part: "value" | "numerator" | "denominator") => ({ kind: "result", metric, bodyId: member.id, year, part }) as const;
      const all = (part: "value" | "numerator" | "denominator" | "count") =>
        ({ kind: "peers", metric, bodyIds: peers.bodyIds, part }) as const;
      const gaps: Gaps = {
        own: cite(percentText(metric, numerator, denominator), value, own("value")),
        numerator: citeCount(numerator, own("numerator")),
        denominator: citeCount(denominator, own("denominator")),
        group: named(rule.against === "all" ? { zh: "全体 ", en: "all bodies" } : { zh: "同类 ", en: "bodies alike" }),
        count: citeCount(peers.bodyIds.length, all("count")),
        share: cite(percentText(metric, peers.numerator, peers.denominator), share * 100, all("value")),
        groupNumerator: citeCount(peers.numerator, all("numerator")),
        groupDenominator: citeCount(peers.denominator, all("denominator")),
      };
      const spread = Math.sqrt((share * (1 - share)) / denominator);
      return [{ metric, body: member, way: distance > 0 ? "up" : "down", weight: Math.abs(distance) / spread, gaps }];
    }),
  );
}

function jump(figures: TakeawayFigures, { metrics: [metric = ""], guard, leastDistance }: TakeawayRule): readonly Hit[] {
  const { year } = figures;
  if (guard.sameForm && !isSameForm(year)) return [];
  return figures.members.flatMap((body): Hit[] => {
    const { numerator, denominator, value } = figures.of(metric, body.id, year);
    const now = figures.of("applicationsReceived", body.id, year).value;
    if (numerator === null || denominator === null || value === null || now === null || denominator < guard.leastBase) return [];
    const weight = Math.abs(numerator / denominator);
    if (weight < leastDistance) return [];
    const own = (part: "value" | "numerator" | "denominator") => ({ kind: "result", metric, bodyId: body.id, year, part }) as const;
    const percent = percentText(metric, Math.abs(numerator), denominator);
    const signs = numerator > 0 ? { zh: "＋", en: "+" } : { zh: "−", en: "−" };
    const gaps: Gaps = {
      difference: { ...citeCount(Math.abs(numerator), own("numerator")), value: numerator },
      now: citeCount(now, { kind: "result", metric: "applicationsReceived", bodyId: body.id, year, part: "value" }),
      before: citeCount(denominator, own("denominator")),
      percent: { text: { zh: `${signs.zh}${percent}`, en: `${signs.en}${percent}` }, value, of: own("value") },
    };
    return [{ metric: "applicationsReceived", body, way: numerator > 0 ? "up" : "down", weight, gaps }];
  });
}

function backlog(figures: TakeawayFigures, { metrics: [metric = ""], leastDistance }: TakeawayRule): readonly Hit[] {
  const { year } = figures;
  return figures.members.flatMap((body): Hit[] => {
    const value = (of: string) => figures.of(of, body.id, year).value;
    const [difference, carriedIn, carriedOut] = [value(metric), value("applicationsCarriedIn"), value("applicationsCarriedOut")];
    if (difference === null || carriedIn === null || carriedOut === null || difference < leastDistance) return [];
    const own = (of: string) => ({ kind: "result", metric: of, bodyId: body.id, year, part: "value" }) as const;
    const gaps = {
      difference: citeCount(difference, own(metric)),
      carriedIn: citeCount(carriedIn, own("applicationsCarriedIn")),
      carriedOut: citeCount(carriedOut, own("applicationsCarriedOut")),
    };
    return [{ metric, body, way: "up", weight: difference, gaps }];
  });
}

/** What a sum lacks: of all who owe a report, or (`approvedOnly`) of those whose approved report leaves the figure out. */
function missing(figures: TakeawayFigures, { metrics: [metric = ""], leastDistance }: TakeawayRule, approvedOnly: boolean): readonly Hit[] {
  const { year } = figures;
  const { coverage } = figures.sum(metric, year);
  const filed = (id: number) => figures.of(metric, id, year).reason !== "notReported";
  const lacking = approvedOnly ? coverage.missing.filter(filed).length : coverage.expected - coverage.included;
  if (coverage.included === 0 || lacking < leastDistance) return [];
  const count = (part: "included" | "expected" | "missing", value: number) => citeCount(value, { kind: "coverage", metric, year, part });
  const gaps = {
    missing: count("missing", lacking),
    included: count("included", coverage.included),
    expected: count("expected", coverage.expected),
  };
  return [{ metric, body: null, way: "up", weight: lacking, gaps }];
}

const detectors: Readonly<Record<Detector, (figures: TakeawayFigures, rule: TakeawayRule) => readonly Hit[]>> = {
  outsideLimits,
  jump,
  backlog,
  notReported: (figures, rule) => missing(figures, rule, false),
  notStated: (figures, rule) => missing(figures, rule, true),
};

function takeawayOf(rule: TakeawayRule, { body, metric, way, gaps }: Hit, { scope, year }: TakeawayFigures): Takeaway {
  const distance = rule.detector === "jump" ? rule.leastDistance * 100 : rule.leastDistance;
  const stated = (value: number) => cite(String(value), value, { kind: "limit" });
  const all: Gaps = {
    ...gaps,
    body: named(body?.shortName ?? scope.shortName),
    metric: named(metricById(metric)?.name ?? metric),
    limit: stated(LIMIT),
    base: stated(rule.guard.leastBase),
    distance: stated(distance),
  };
  const said = (words: { readonly zh: string; readonly en: string }) => say(words, all);
  const stop = (sentence: Sentence) => ({ ...sentence, zh: `${sentence.zh}。`, en: `${sentence.en}.` });
  const of = { rule: rule.id, metric, bodyId: body?.id ?? scope.id, year };
  return { ...of, title: said(rule.title[way]), detail: stop(said(rule.detail)), reason: stop(said(rule.reason)) };
}

/** At most three things worth a look, in the order of the rules: one for each rule, no body twice, equal ones by the lower id. */
export function findTakeaways(figures: TakeawayFigures): readonly Takeaway[] {
  const taken = new Set<number>();
  return takeawayRules
    .flatMap((rule) => {
      const hits = detectors[rule.detector](figures, rule).filter(({ body }) => body === null || !taken.has(body.id));
      const [best] = [...hits].sort((a, b) => b.weight - a.weight || (a.body?.id ?? 0) - (b.body?.id ?? 0));
      if (!best) return [];
      if (best.body) taken.add(best.body.id);
      return [takeawayOf(rule, best, figures)];
    })
    .slice(0, MOST);
}
