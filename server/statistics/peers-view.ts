import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { MetricResult } from "@/domain/metrics/metric";
import type { NotJudged } from "@/domain/peers/compare-with-peers";

/** A report's value of one metric and the picture of its group. */
export interface PeerMetricView {
  readonly metric: string;
  readonly own: MetricResult;
  /** Values of the peers that count, ascending. */
  readonly values: readonly number[];
  readonly median: number | null;
  /** Standardised distance from the median; null when it is not judged. */
  readonly deviations: number | null;
  readonly notJudged: NotJudged | null;
  /** True when it lies farther from the median than the rule allows. */
  readonly unusual: boolean;
}

/** A report beside its peer group: bodies of the same kind and level, by their approved figures. */
export interface PeersView {
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly year: number;
  /** The year whose approved figures the peers stand for: this year, or the year before while too few are approved. */
  readonly basisYear: number;
  /** Peers with approved figures of that year, and how many there are. */
  readonly approved: number;
  readonly expected: number;
  /** The rule's threshold in standardised deviations. */
  readonly limit: number;
  /** Unusual ones first. */
  readonly metrics: readonly PeerMetricView[];
}
