import { and, eq, inArray, sql } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { MetricResult } from "@/domain/metrics/metric";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { metricValue } from "../schema/statistics";

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

/** Values of approved reports; a body without one has no row. The ids travel as one JSON value, so any number of them fits. */
export function readMetrics(reader: Reader, { metrics, years, bodyIds }: MetricsWanted): readonly PublishedMetric[] {
  return reader
    .select()
    .from(metricValue)
    .where(
      and(
        inArray(metricValue.metric, [...metrics]),
        inArray(metricValue.year, [...years]),
        sql`${metricValue.bodyId} in (select value from json_each(${JSON.stringify(bodyIds)}))`,
      ),
    )
    .all();
}

/** Every metric of one body and year. */
export function readMetricsOf(reader: Reader, bodyId: number, year: number): readonly PublishedMetric[] {
  return reader
    .select()
    .from(metricValue)
    .where(and(eq(metricValue.bodyId, bodyId), eq(metricValue.year, year)))
    .all();
}

/** Sums of one metric over peers, and the ids of those whose approved report gives no operands. */
export interface PeerSum {
  readonly metric: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly silent: readonly number[];
}

/** Every metric summed over the approved reports of the bodies of one kind and level in a year; added up where the rows lie. */
export function sumMetricsOfPeers(
  reader: Reader,
  peers: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
): readonly PeerSum[] {
  const silent = sql<string>`json_group_array(${metricValue.bodyId}) filter (where ${metricValue.numerator} is null)`;
  return reader
    .select({
      metric: metricValue.metric,
      numerator: sql<number | null>`sum(${metricValue.numerator})`,
      denominator: sql<number | null>`sum(${metricValue.denominator})`,
      silent,
    })
    .from(body)
    .innerJoin(metricValue, and(eq(metricValue.bodyId, body.id), eq(metricValue.year, year)))
    .where(and(eq(body.kind, peers.kind), eq(body.level, peers.level)))
    .groupBy(metricValue.metric)
    .all()
    .map((row) => ({ ...row, silent: JSON.parse(row.silent) as number[] }));
}

/** Ids of the bodies of one kind and level that had to report in a year. */
export function listPeerIds(
  reader: Reader,
  peers: { readonly kind: BodyKind; readonly level: BodyLevel },
  year: number,
): readonly number[] {
  return reader
    .select({ id: body.id })
    .from(body)
    .where(
      and(
        eq(body.kind, peers.kind),
        eq(body.level, peers.level),
        sql`${body.validFrom} <= ${year}`,
        sql`coalesce(${body.validTo}, ${year}) >= ${year}`,
      ),
    )
    .all()
    .map(({ id }) => id);
}

/** Ids of these bodies that have an approved report for a year. */
export function listApprovedIds(reader: Reader, bodyIds: readonly number[], year: number): ReadonlySet<number> {
  const rows = readMetrics(reader, { metrics: ["applicationsReceived"], years: [year], bodyIds });
  return new Set(rows.map(({ bodyId }) => bodyId));
}
