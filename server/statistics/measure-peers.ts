import type { BodyRow } from "@/db/bodies";
import type { Reader } from "@/db/client";
import type { VersionFacts } from "@/db/reports/version-facts";
import { listPeerIds } from "@/db/statistics/read-metrics";
import { readPeers } from "@/db/statistics/read-peers";
import type { PeerOutlier } from "@/domain/checks/check-input";
import { cellsOfExpression, editionOfTable } from "@/domain/facts/cell-expression";
import type { Facts } from "@/domain/facts/facts";
import { referencesOf } from "@/domain/facts/formula";
import type { CellId, TableId } from "@/domain/form/edition";
import { tableIds } from "@/domain/form/editions";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { formatMetric } from "@/domain/metrics/format-metric";
import type { Metric } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import { compareWithPeers, FEWEST_PEERS, type PeerComparison, type PeerValue } from "@/domain/peers/compare-with-peers";
import { formatMedian } from "@/domain/peers/format-median";
import { peerMetrics } from "@/domain/peers/peer-metrics";
import { metricOf } from "./figures";

/** A report that is compared; its figures need not be approved. */
export interface ComparedReport {
  readonly content: VersionFacts;
  /** Last year's approved figures, or null. */
  readonly former: VersionFacts | null;
  readonly owner: Pick<BodyRow, "id" | "kind" | "level">;
  readonly year: number;
}

export interface MeasuredPeers {
  readonly basisYear: number;
  readonly approved: number;
  readonly expected: number;
  readonly comparisons: readonly PeerComparison[];
}

const VOLUME = "applicationsWorkload";
const wanted = [VOLUME, ...peerMetrics.map(({ metric }) => metric)];

/** A report's figures beside the approved ones of bodies of the same kind and level. */
export function measurePeers(reader: Reader, { content, former, owner, year }: ComparedReport): MeasuredPeers {
  const group = groupOf(reader, owner, year);
  const own = (metric: string) => computeMetric(metricOf(metric), { ...content, former: former?.facts ?? null });
  const volume = own(VOLUME).value;
  const comparisons = peerMetrics.map((metric) =>
    compareWithPeers(metric, { own: own(metric.metric), bodyId: owner.id, volume }, group.values.get(metric.metric) ?? []),
  );
  return { basisYear: group.basisYear, approved: group.approved, expected: group.expected, comparisons };
}

interface Group {
  readonly basisYear: number;
  readonly approved: number;
  readonly expected: number;
  readonly values: ReadonlyMap<string, readonly PeerValue[]>;
}

/** The group by this year's figures once half of it, and enough to judge by, is approved; by the year before until then. */
function groupOf(reader: Reader, owner: ComparedReport["owner"], year: number): Group {
  const now = groupIn(reader, owner, year);
  if (now.approved >= FEWEST_PEERS && 2 * now.approved >= now.expected) return now;
  const before = groupIn(reader, owner, year - 1);
  return before.approved > now.approved ? before : now;
}

function groupIn(reader: Reader, owner: ComparedReport["owner"], year: number): Group {
  const expected = listPeerIds(reader, owner, year).filter((id) => id !== owner.id).length;
  const rows = readPeers(reader, owner, { metrics: wanted, year });
  const volumes = new Map((rows.get(VOLUME) ?? []).map(({ bodyId, value }) => [bodyId, value]));
  const values = [...rows].map(
    ([metric, peers]) => [metric, peers.map((peer) => ({ ...peer, volume: volumes.get(peer.bodyId) ?? null }))] as const,
  );
  return { basisYear: year, approved: volumes.size, expected, values: new Map(values) };
}

/** What the check is told: every metric that could be judged, with its distance from the median. */
export function peerOutliers(facts: Facts, { comparisons }: MeasuredPeers): readonly PeerOutlier[] {
  return comparisons.flatMap(({ metric: id, own, peers, median, deviations }): PeerOutlier[] => {
    if (deviations === null || median === null) return [];
    const metric = metricOf(id);
    const value = formatMetric(metric, own, "zh");
    const bodies = peers.length;
    return [
      {
        metric: id,
        name: metric.name,
        cells: cellsCounted(facts, metric),
        value,
        median: formatMedian(metric, median, "zh"),
        deviations,
        bodies,
      },
    ];
  });
}

/** The cells of a metric's numerator: what a hint points at. */
function cellsCounted(facts: Facts, metric: Metric): readonly CellId[] {
  return referencesOf(ratioOf(metric).numerator).flatMap(({ name }) => {
    const table = tableIds.find((id): id is TableId => name.startsWith(`${id}.`));
    return table ? cellsOfExpression(editionOfTable(facts.editions, table), name) : [];
  });
}
