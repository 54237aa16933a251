import type { Bilingual } from "../checks/finding";
import { referencesOf } from "../facts/formula";
import { cellById } from "../form/editions";
import { metricById } from "./catalogue";
import type { Metric, MetricResult, Reliability } from "./metric";
import { ratioOf } from "./metric-ratio";

/** One step of the small-number policy: what is done with shares of cases whose base is below a number. */
export interface SmallNumberStep {
  readonly reliability: Exclude<Reliability, "full">;
  readonly below: number;
  readonly name: Bilingual;
}

/** The policy, smallest bases first. The numbers are a local choice; 样本过小 shows the fraction alone, 样本偏小 is greyed, neither is ranked. */
export const smallNumberPolicy: readonly [SmallNumberStep, SmallNumberStep] = [
  { reliability: "tooSmall", below: 10, name: { zh: "样本过小", en: "too few cases" } },
  { reliability: "small", below: 30, name: { zh: "样本偏小", en: "few cases" } },
];

/** Below this base a ratio is shown as a fraction only. */
export const TOO_SMALL_BELOW = smallNumberPolicy[0].below;
/** Below this base a ratio is greyed and unranked. */
export const SMALL_BELOW = smallNumberPolicy[1].below;

function countsCases(metric: Metric | null): boolean {
  const below = metric && metric.source !== "system" ? ratioOf(metric).denominator : null;
  return !below || !referencesOf(below).some(({ name }) => cellById(name)?.kind === "money");
}

/**
 * How far a ratio can be trusted by the number of cases in its base; counts, and ratios of money, are always `full`. Tell the
 * metric where it is not one of the catalogue.
 */
export function reliabilityOf(result: MetricResult, metric: Metric | null = metricById(result.metric)): Reliability {
  const { denominator } = result;
  if (denominator === null || !countsCases(metric)) return "full";
  return smallNumberPolicy.find(({ below }) => denominator < below)?.reliability ?? "full";
}
