/** The metric whose numerator is an outcome's count. */
const metricOfOutcome: Readonly<Record<string, string>> = {
  granted: "grantedRate",
  partlyGranted: "partialRate",
  denied: "deniedRate",
  unavailable: "unableRate",
  notProcessed: "notProcessedRate",
  other: "otherRate",
};

/** The six outcomes in the order of the form. */
export const outcomes: readonly string[] = Object.keys(metricOfOutcome);

/** The metric that leads from an outcome to its source. */
export function outcomeMetric(outcome: string): string {
  return metricOfOutcome[outcome] ?? "applicationsConcluded";
}
