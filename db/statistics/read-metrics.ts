import type { BodyKind, BodyLevel } from "@/domain/body/body";
import { isAddable } from "@/domain/metrics/aggregate";
import { computableMetrics } from "@/domain/metrics/catalogue";
import type { MetricResult } from "@/domain/metrics/metric";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { placeOfMetric, resultOfOperands, unpackAll, unpackResult } from "./pack-results";

/** A metric's value of one body and year, from its approved report. */
export interface PublishedMetric extends MetricResult {
  readonly bodyId: number;
  readonly year: number;
}

export interface MetricsWanted {
  readonly metrics: readonly string[];
  readonly years: readonly number[];
  readonly bodyIds: readonly number[];
}

type ValuesRow = [bodyId: number, year: number, operands: Uint8Array];

const OF_MANY = `select body_id, year, operands from metric_values
  where year in (select value from json_each(?)) and body_id in (select value from json_each(?))`;

/** The packed values of these bodies and years; a body without an approved report has no row. */
function readRows(reader: Reader, years: readonly number[], bodyIds: readonly number[]): readonly ValuesRow[] {
  return prepared(reader, OF_MANY).raw().all(JSON.stringify(years), JSON.stringify(bodyIds)) as ValuesRow[];
}

/** Values of approved reports; a body without one is not among them. Metrics that are not computed from reports have none. */
export function readMetrics(reader: Reader, { metrics, years, bodyIds }: MetricsWanted): readonly PublishedMetric[] {
  const wanted = metrics.map(placeOfMetric).filter((place) => place >= 0);
  if (wanted.length === 0) return [];
  return readRows(reader, years, bodyIds).flatMap(([bodyId, year, packed]) =>
    wanted.map((place) => ({ ...unpackResult(packed, place), bodyId, year })),
  );
}

/** Every metric of one body and year; empty without an approved report. */
export function readMetricsOf(reader: Reader, bodyId: number, year: number): readonly PublishedMetric[] {
  return readMetrics(reader, { metrics: computableMetrics.map(({ id }) => id), years: [year], bodyIds: [bodyId] });
}

/** Sums of one metric over peers, and the ids of those whose approved report gives no operands. */
export interface PeerSum {
  readonly metric: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly silent: readonly number[];
}

/** Every metric summed over the approved reports of the bodies of one kind and level in a year. */
export function sumMetricsOfPeers(
  reader: Reader,
  peers: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
): readonly PeerSum[] {
  const rows = prepared(
    reader,
    `select body_id, operands from metric_values join body on body.id = body_id where year = ? and kind = ? and level = ?`,
  )
    .raw()
    .all(year, peers.kind, peers.level) as [number, Uint8Array][];
  if (rows.length === 0) return [];
  const sums = computableMetrics.map(() => ({ numerator: 0, denominator: 0, counted: 0, ratio: false, silent: [] as number[] }));
  for (const [bodyId, packed] of rows) {
    unpackAll(packed).forEach((operands, place) => {
      const sum = sums[place];
      const metric = computableMetrics[place];
      if (!sum || !metric) return;
      if (!isAddable(metric, resultOfOperands(metric, operands))) {
        sum.silent.push(bodyId);
        return;
      }
      sum.counted += 1;
      sum.numerator += operands.numerator ?? 0;
      sum.denominator += operands.denominator ?? 0;
      sum.ratio ||= operands.denominator !== null;
    });
  }
  return computableMetrics.flatMap(({ id }, place) => {
    const sum = sums[place];
    if (!sum) return [];
    const { counted, numerator, denominator, ratio, silent } = sum;
    const tidy = (value: number) => Number(value.toFixed(6));
    return [{ metric: id, numerator: counted ? tidy(numerator) : null, denominator: counted && ratio ? tidy(denominator) : null, silent }];
  });
}

/** Ids of the bodies of one kind and level that had to report in a year. */
export function listPeerIds(
  reader: Reader,
  peers: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
): readonly number[] {
  const text = `select id from body where kind = ? and level = ? and valid_from <= ? and coalesce(valid_to, 9999) >= ?`;
  return prepared(reader, text).pluck().all(peers.kind, peers.level, year, year) as number[];
}

/** Ids of these bodies that have an approved report for a year. */
export function listApprovedIds(reader: Reader, bodyIds: readonly number[], year: number): ReadonlySet<number> {
  return new Set(readRows(reader, [year], bodyIds).map(([bodyId]) => bodyId));
}
