import type { Bilingual } from "../checks/finding";
import { SMALL_BELOW } from "../metrics/reliability";
import type { Guard } from "./takeaway-figures";

/** A way to find what is worth a look. */
export type Detector = "outsideLimits" | "jump" | "backlog" | "notReported" | "notStated";

/** A rule by which something is worth a look; all that it needs is stated here. */
export interface TakeawayRule {
  readonly id: string;
  readonly detector: Detector;
  readonly metrics: readonly string[];
  /** Whom a share is compared with: all members together, or those of the same kind and level. */
  readonly against: "all" | "peers";
  readonly guard: Guard;
  /** The least distance that matters: points of a share, part of the former count, cases, bodies. */
  readonly leastDistance: number;
  /** Of a rise and of a fall, or above and below. */
  readonly title: { readonly up: Bilingual; readonly down: Bilingual };
  readonly detail: Bilingual;
  /** Why it is shown, in words. */
  readonly reason: Bilingual;
}

/** Fewer bodies with a base make no group to stand out from. */
export const FEWEST_IN_GROUP = 8;

const same = (words: Bilingual) => ({ up: words, down: words });

const outside = {
  detector: "outsideLimits",
  guard: { leastBase: SMALL_BELOW, leastCoverage: 0, sameForm: false },
  detail: {
    zh: "{own} %（{numerator}/{denominator}），{group}{count} 个机关合计 {share} %（{groupNumerator}/{groupDenominator}），在 {limit} % 界限之外",
    en: "{own}% ({numerator}/{denominator}); {group}, {count} in all, {share}% ({groupNumerator}/{groupDenominator}); outside the {limit}% limits",
  },
} as const;

/** The rules in the order in which their findings are shown; each gives one at most, a body is named once. */
export const takeawayRules: readonly TakeawayRule[] = [
  {
    id: "unusualSecretShare",
    ...outside,
    metrics: ["stateSecretShareOfConcluded"],
    against: "all",
    leastDistance: 0.5,
    title: {
      up: { zh: "{body}国家秘密占办结比高于全体", en: "{body}: state-secret share above all bodies" },
      down: { zh: "{body}国家秘密占办结比低于全体", en: "{body}: state-secret share below all bodies" },
    },
    reason: {
      zh: "底数不少于 {base} 件，占比在全体合计的 {limit} % 二项界限之外，且相差不少于 {distance} 个百分点。高低不代表好坏",
      en: "On a base of at least {base} cases the share lies outside the {limit}% binomial limits around all bodies, by at least {distance} points. Neither good nor bad",
    },
  },
  {
    id: "unusualOutcome",
    ...outside,
    metrics: ["deniedRate", "unableRate", "notProcessedRate", "residualOtherShare", "backlogRate"],
    against: "peers",
    leastDistance: 10,
    title: {
      up: { zh: "{body}{metric}高于同类", en: "{body}: {metric} above its peers" },
      down: { zh: "{body}{metric}低于同类", en: "{body}: {metric} below its peers" },
    },
    reason: {
      zh: "底数不少于 {base} 件，占比在同类（同级同类机关）合计的 {limit} % 二项界限之外，且相差不少于 {distance} 个百分点。高低不代表好坏",
      en: "On a base of at least {base} cases the share lies outside the {limit}% binomial limits around bodies of its kind and level, by at least {distance} points. Neither good nor bad",
    },
  },
  {
    id: "volumeJump",
    detector: "jump",
    metrics: ["applicationsReceivedGrowth"],
    against: "all",
    guard: { leastBase: SMALL_BELOW, leastCoverage: 0, sameForm: true },
    leastDistance: 0.5,
    title: {
      up: { zh: "{body}新收申请比上年多 {difference} 件", en: "{body}: {difference} more new applications" },
      down: { zh: "{body}新收申请比上年少 {difference} 件", en: "{body}: {difference} fewer new applications" },
    },
    detail: {
      zh: "本年 {now} 件，上年 {before} 件，{percent} %",
      en: "{now} this year, {before} last year, {percent}%",
    },
    reason: {
      zh: "上年不少于 {base} 件，增减达到 {distance} %，两年格式相同；取增减幅度最大的",
      en: "At least {base} cases last year, a change of {distance}% or more, both years on the same form; the largest change",
    },
  },
  {
    id: "backlogGrowth",
    detector: "backlog",
    metrics: ["backlogDelta"],
    against: "all",
    guard: { leastBase: 0, leastCoverage: 0, sameForm: false },
    leastDistance: 10,
    title: same({ zh: "{body}结转下年度比上年结转多 {difference} 件", en: "{body}: {difference} more applications carried out than in" }),
    detail: {
      zh: "上年结转 {carriedIn} 件，结转下年度 {carriedOut} 件",
      en: "{carriedIn} carried in, {carriedOut} carried out",
    },
    reason: {
      zh: "结转下年度比上年结转多出不少于 {distance} 件；取多出最多的",
      en: "Carried out at least {distance} more than carried in; the largest difference",
    },
  },
  {
    id: "notReported",
    detector: "notReported",
    metrics: ["applicationsReceived"],
    against: "all",
    guard: { leastBase: 0, leastCoverage: 0, sameForm: false },
    leastDistance: 1,
    title: same({ zh: "{missing} 个机关没有可用的新收申请数", en: "{missing} without a usable number of new applications" }),
    detail: {
      zh: "应有 {expected} 个，合计只含 {included} 个；缺的不当作零",
      en: "{expected} are expected, the sums hold {included}; what is missing is not taken as zero",
    },
    reason: { zh: "有应报机关未报、未审定或未填", en: "Bodies that owe a report have none approved, or left the number blank" },
  },
  {
    id: "mailboxNotStated",
    detector: "notStated",
    metrics: ["mailboxClosureRate"],
    against: "all",
    guard: { leastBase: 0, leastCoverage: 0, sameForm: false },
    leastDistance: 1,
    title: same({ zh: "{missing} 个机关正文没有领导信箱办结数", en: "{missing} state no mailbox figures" }),
    detail: {
      zh: "只有 {included} 个机关载明，办结率只按这些机关计算",
      en: "Only {included} state them, and the closure rate rests on those alone",
    },
    reason: { zh: "已审定的年报正文没有这项数字", en: "Their approved reports do not state the figure" },
  },
];
