import { referencesOf } from "../facts/formula";
import { cellById } from "../form/editions";
import { metricById } from "./catalogue";
import type { Metric, MetricResult, Reliability } from "./metric";
import { ratioOf } from "./metric-ratio";

/** Below this base a ratio is shown as a fraction only. */
export const TOO_SMALL_BELOW = 10;
/** Below this base a ratio is greyed and unranked. */
export const SMALL_BELOW = 30;

function countsCases(metric: Metric | null): boolean {
  const below = metric && metric.source !== "system" ? ratioOf(metric).denominator : null;
  return !below || !referencesOf(below).some(({ name }) => cellById(name)?.kind === "money");
}

/**
 * How far a ratio can be trusted by the number of cases in its base; counts, and ratios of money, are always `full`. Tell the
 * metric where it is not one of the catalogue.
 */
export function reliabilityOf(result: MetricResult, metric: Metric | null = metricById(result.metric)): Reliability {
  if (result.denominator === null || !countsCases(metric)) return "full";
  if (result.denominator < TOO_SMALL_BELOW) return "tooSmall";
  return result.denominator < SMALL_BELOW ? "small" : "full";
}
