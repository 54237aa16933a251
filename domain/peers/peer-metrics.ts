/** A metric compared within the peer group, and when a distance from the median is worth a look. */
export interface PeerMetric {
  readonly metric: string;
  /** Fewest cases in the base of a ratio, or in a count: below, neither the body nor a peer is judged by it. */
  readonly fewestCases: number;
  /** Smallest distance that matters: in the metric's unit, or how many times the median where it counts by proportion. */
  readonly leastDistance: number;
  /** Volumes differ by proportion: twice and half as many are equally far from the median. */
  readonly proportional?: boolean;
}

/** What an office looks at first: how applications end, what is left open, how disputes end, and how many there are. */
export const peerMetrics: readonly PeerMetric[] = [
  { metric: "applicationsReceived", fewestCases: 30, leastDistance: 5, proportional: true },
  { metric: "grantedRate", fewestCases: 30, leastDistance: 15 },
  { metric: "deniedRate", fewestCases: 30, leastDistance: 10 },
  { metric: "stateSecretShareOfConcluded", fewestCases: 30, leastDistance: 3 },
  { metric: "unableRate", fewestCases: 30, leastDistance: 15 },
  { metric: "notProcessedRate", fewestCases: 30, leastDistance: 10 },
  { metric: "residualOtherShare", fewestCases: 30, leastDistance: 10 },
  { metric: "backlogRate", fewestCases: 30, leastDistance: 10 },
  { metric: "reconsiderationCorrectedRate", fewestCases: 10, leastDistance: 20 },
  { metric: "disputesPer100Concluded", fewestCases: 30, leastDistance: 5 },
];
