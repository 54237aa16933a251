import type { Bilingual } from "../checks/finding";
import { SMALL_BELOW } from "../metrics/reliability";
import type { Guard } from "./takeaway-figures";

/** A part of the headline: the metric it tells, what must hold, its words. */
export interface ClauseRule {
  readonly id: "whole" | "part" | "growth" | "decline" | "same" | "outcome";
  readonly metric: string;
  readonly guard: Guard;
  readonly words: Bilingual;
}

/** Below this part of the expected bodies a sum is not told as the scope's own. */
const MOST_OF = 0.5;

/** No report is approved. */
export const nothingYet: Bilingual = {
  zh: "{year} 年尚无已审核通过的年报",
  en: "No report for {year} has been approved yet",
};

/** Reports are approved, and none of them states the number the headline begins with. */
export const notStated: Bilingual = {
  zh: "{year} 年已审核通过的年报均未填写新收申请数",
  en: "No approved report for {year} states its new applications",
};

/** The headline's clauses in their order. Of those with the same metric the first that holds is said. */
export const clauseRules: readonly ClauseRule[] = [
  {
    id: "whole",
    metric: "applicationsReceived",
    guard: { leastBase: 0, leastCoverage: MOST_OF, sameForm: false },
    words: {
      zh: "{year} 年{scope}新收申请 {count} 件（{included}/{expected} 个机关）",
      en: "{scope} {year}: {count} new applications ({included} of {expected} bodies)",
    },
  },
  {
    id: "part",
    metric: "applicationsReceived",
    guard: { leastBase: 0, leastCoverage: 0, sameForm: false },
    words: {
      zh: "{year} 年应报的 {expected} 个机关中只有 {included} 个已审定，新收申请 {count} 件，不代表{scope}",
      en: "Only {included} of {expected} bodies have approved figures for {year}: {count} new applications, not the whole of {scope}",
    },
  },
  {
    id: "growth",
    metric: "applicationsReceivedGrowth",
    guard: { leastBase: SMALL_BELOW, leastCoverage: MOST_OF, sameForm: true },
    words: {
      zh: "两年都有数的 {included} 个机关比上年多 {difference} 件（{percent} %）",
      en: "{difference} more than the year before ({percent}%) over the {included} bodies with both years",
    },
  },
  {
    id: "decline",
    metric: "applicationsReceivedGrowth",
    guard: { leastBase: SMALL_BELOW, leastCoverage: MOST_OF, sameForm: true },
    words: {
      zh: "两年都有数的 {included} 个机关比上年少 {difference} 件（{percent} %）",
      en: "{difference} fewer than the year before ({percent}%) over the {included} bodies with both years",
    },
  },
  {
    id: "same",
    metric: "applicationsReceivedGrowth",
    guard: { leastBase: SMALL_BELOW, leastCoverage: MOST_OF, sameForm: true },
    words: {
      zh: "两年都有数的 {included} 个机关合计与上年相同",
      en: "as many as the year before over the {included} bodies with both years",
    },
  },
  {
    id: "outcome",
    metric: "disclosureRate",
    guard: { leastBase: SMALL_BELOW, leastCoverage: MOST_OF, sameForm: false },
    words: {
      zh: "办结的申请中 {share} %（{numerator}/{denominator}）予以公开或部分公开",
      en: "{share}% ({numerator}/{denominator}) of those concluded were granted in full or in part",
    },
  },
];
