import { metricById } from "../metrics/catalogue";
import type { MetricResult } from "../metrics/metric";
import { ratioOf } from "../metrics/metric-ratio";
import { deviationOf, medianOf } from "./median";
import type { PeerMetric } from "./peer-metrics";

/** Groups of fewer bodies are not judged: their median is chance. */
export const FEWEST_PEERS = 8;
/** Peers handle between a quarter and four times as many applications. */
const VOLUME_FACTOR = 4;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 1.4826;

/** Why a body is not judged by a metric. */
export type NotJudged = "noValue" | "smallBase" | "fewPeers";

/** A peer's value, and how many applications it handles (new ones and those carried in); null where unknown. */
export interface PeerValue extends Pick<MetricResult, "numerator" | "denominator" | "value"> {
  readonly bodyId: number;
  readonly volume: number | null;
}

/** The body that is compared. */
export interface OwnValue extends Pick<PeerValue, "bodyId" | "volume"> {
  readonly own: MetricResult;
}

/** A body's value of one metric beside its peers'. */
export interface PeerComparison {
  readonly metric: string;
  readonly own: MetricResult;
  /** Peers whose value counts, ascending by value. */
  readonly peers: readonly { readonly bodyId: number; readonly value: number }[];
  readonly median: number | null;
  /** How far from the median, in standardised deviations; negative below it. Null when it is not judged. */
  readonly deviations: number | null;
  readonly notJudged: NotJudged | null;
}

/** The base that tells how far a value can be trusted: the denominator of a ratio, the number itself of a count. */
function baseOf({ numerator, denominator }: Pick<MetricResult, "numerator" | "denominator">): number {
  return denominator ?? numerator ?? 0;
}

function isSimilar(own: number | null, peer: number | null): boolean {
  if (own === null || peer === null) return false;
  return peer * VOLUME_FACTOR >= own && peer <= own * VOLUME_FACTOR;
}

/** A volume is compared with every volume that is not zero: a choice by size would leave nobody to stand out from. */
function counts(metric: PeerMetric, own: OwnValue, peer: PeerValue): boolean {
  if (peer.bodyId === own.bodyId || peer.value === null) return false;
  if (metric.proportional) return peer.value > 0;
  return baseOf(peer) >= metric.fewestCases && isSimilar(own.volume, peer.volume);
}

function countedPeers(metric: PeerMetric, own: OwnValue, peers: readonly PeerValue[]): PeerComparison["peers"] {
  return peers
    .filter((peer) => counts(metric, own, peer))
    .map(({ bodyId, value }) => ({ bodyId, value: value ?? 0 }))
    .sort((a, b) => a.value - b.value || a.bodyId - b.bodyId);
}

/** What chance alone does to a share of `trials` cases, in the metric's unit; 0 for counts. */
function chanceOf({ metric, denominator }: MetricResult, median: number): number {
  const entry = metricById(metric);
  if (!denominator || !entry) return 0;
  const { scale } = ratioOf(entry);
  const share = Math.min(1, Math.max(median / scale, 1 / denominator));
  return Math.sqrt((share * (1 - share)) / denominator) * scale;
}

/**
 * Standardised distance from the median: (own − median) ÷ the larger of 1.4826 × MAD and what chance does to a base of this size.
 * Proportional metrics are taken as logarithms. Zero when the distance is too small to matter.
 */
function standardise(
  metric: PeerMetric,
  own: MetricResult,
  { values, median }: { readonly values: readonly number[]; readonly median: number },
): number {
  const value = own.value ?? 0;
  const matters = metric.proportional
    ? Math.max(value, median) >= metric.leastDistance * Math.min(value, median)
    : Math.abs(value - median) >= metric.leastDistance;
  if (!matters) return 0;
  const measure = (number: number) => (metric.proportional ? Math.log(number) : number);
  const spread = NORMAL * (deviationOf(values.map(measure)) ?? 0);
  const chance = metric.proportional ? Math.sqrt(1 / value + 1 / median) : chanceOf(own, median);
  return (measure(value) - measure(median)) / Math.max(spread, chance);
}

/** A body's value beside its peers', judged only where base and group are large enough. The body itself may be among `peers`. */
export function compareWithPeers(metric: PeerMetric, body: OwnValue, peers: readonly PeerValue[]): PeerComparison {
  const { own } = body;
  const counted = countedPeers(metric, body, peers);
  const values = counted.map(({ value }) => value);
  const median = medianOf(values);
  const base = { metric: metric.metric, own, peers: counted, median };
  const refuse = (notJudged: NotJudged): PeerComparison => ({ ...base, deviations: null, notJudged });
  if (own.value === null) return refuse("noValue");
  if (baseOf(own) < metric.fewestCases) return refuse("smallBase");
  if (median === null || counted.length < FEWEST_PEERS) return refuse("fewPeers");
  return { ...base, deviations: standardise(metric, own, { values, median }), notJudged: null };
}
