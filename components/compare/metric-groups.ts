import { applicationMetrics } from "@/domain/metrics/application-metrics";
import { metricById } from "@/domain/metrics/catalogue";
import { denialMetrics } from "@/domain/metrics/denial-metrics";
import { disclosureMetrics } from "@/domain/metrics/disclosure-metrics";
import { disputeMetrics } from "@/domain/metrics/dispute-metrics";
import type { Metric } from "@/domain/metrics/metric";
import { narrativeMetrics } from "@/domain/metrics/narrative-metrics";
import { outcomeMetrics } from "@/domain/metrics/outcome-metrics";
import type { MessageId } from "../messages/messages";

/** The name under which the five channels of closure stand side by side; it is no metric, and they are never blended. */
export const CLOSURE_FAMILY = "closureFamily";

/** Closure by channel: what section one states, then what the dispute table gives. */
export const closureFamily: readonly string[] = [
  "mailboxClosureRate",
  "hotlineClosureRate",
  "complaintClosureRate",
  "reconsiderationClosureRate",
  "litigationClosureRate",
];

/** The two bases of the state-secret share; each is shown beside the other. */
const otherBases: Readonly<Record<string, string>> = {
  stateSecretShareOfConcluded: "stateSecretShareOfDenied",
  stateSecretShareOfDenied: "stateSecretShareOfConcluded",
};

/** The same share on its other base, when it has one. */
export function otherBaseOf(metric: string): Metric | null {
  const other = otherBases[metric];
  return other ? metricById(other) : null;
}

export interface MetricGroup {
  readonly title: MessageId;
  readonly metrics: readonly Metric[];
}

const first = ["applicationsReceived", "stateSecretShareOfConcluded", "stateSecretShareOfDenied", ...closureFamily];

function named(ids: readonly string[]): readonly Metric[] {
  return ids.flatMap((id) => metricById(id) ?? []);
}

const others = (metrics: readonly Metric[]) => metrics.filter(({ id }) => !first.includes(id));

/** Every metric that can be compared: the three of the mission first, then as the dictionary groups them. */
export const metricGroups: readonly MetricGroup[] = [
  { title: "compare.group.volume", metrics: named(["applicationsReceived"]) },
  { title: "compare.group.secret", metrics: named(["stateSecretShareOfConcluded", "stateSecretShareOfDenied"]) },
  { title: "compare.group.closure", metrics: named(closureFamily) },
  { title: "compare.group.applications", metrics: others(applicationMetrics) },
  { title: "compare.group.outcomes", metrics: others(outcomeMetrics) },
  { title: "compare.group.denials", metrics: others(denialMetrics) },
  { title: "compare.group.disputes", metrics: others(disputeMetrics) },
  { title: "compare.group.disclosure", metrics: others(disclosureMetrics) },
  { title: "compare.group.narrative", metrics: others(narrativeMetrics) },
];
