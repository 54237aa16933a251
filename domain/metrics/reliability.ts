import { referencesOf } from "../facts/formula";
import { cellById } from "../form/editions";
import { metricById } from "./catalogue";
import type { MetricResult, Reliability } from "./metric";
import { ratioOf } from "./metric-ratio";

/** Below this base a ratio is shown as a fraction only. */
export const TOO_SMALL_BELOW = 10;
/** Below this base a ratio is greyed and unranked. */
export const SMALL_BELOW = 30;

function countsCases(metricId: string): boolean {
  const metric = metricById(metricId);
  const below = metric && metric.source !== "system" ? ratioOf(metric).denominator : null;
  return !below || !referencesOf(below).some(({ name }) => cellById(name)?.kind === "money");
}

/** How far a ratio can be trusted by the number of cases in its base; counts, and ratios of money, are always `full`. */
export function reliabilityOf(result: MetricResult): Reliability {
  if (result.denominator === null || !countsCases(result.metric)) return "full";
  if (result.denominator < TOO_SMALL_BELOW) return "tooSmall";
  return result.denominator < SMALL_BELOW ? "small" : "full";
}
