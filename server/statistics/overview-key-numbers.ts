import type { Coverage } from "@/domain/metrics/metric";
import type { Overview } from "./overview";
import type { KeyNumber } from "./statistics-view";

/** Volume, disclosure, state secrets on both bases, mailbox closure: one tile each, the two bases side by side. */
export const keyMetrics: readonly string[] = [
  "applicationsReceived",
  "disclosureRate",
  "stateSecretShareOfConcluded",
  "stateSecretShareOfDenied",
  "mailboxClosureRate",
];

/** The key numbers of a year. The year before stands beside one only when both sums cover exactly the same bodies. */
export function keyNumbersOf({ figures, year, root }: Overview): readonly KeyNumber[] {
  return keyMetrics.map((metric) => {
    const now = figures.sum(metric, year);
    const before = figures.sum(metric, year - 1);
    const former = sameBodies(now.coverage, before.coverage) ? before.result : null;
    return { metric, bodyId: root.id, result: now.result, former, coverage: now.coverage };
  });
}

function sameBodies(a: Coverage, b: Coverage): boolean {
  return a.expected === b.expected && a.missing.length === b.missing.length && a.missing.every((id) => b.missing.includes(id));
}
