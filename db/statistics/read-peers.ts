import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { BodyRow } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { metricValue } from "../schema/statistics";

/** A peer's approved value of one metric. */
export interface PeerRow {
  readonly bodyId: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

type Packed = readonly (readonly [number, number | null, number | null, number | null])[];

/**
 * Approved values of a year, by metric, of the other bodies of the same kind and level that had to report then. Packed per metric
 * where they lie: a level may have more than a thousand bodies.
 */
export function readPeers(
  reader: Reader,
  owner: Pick<BodyRow, "id" | "kind" | "level">,
  of: { readonly metrics: readonly string[]; readonly year: number },
): ReadonlyMap<string, readonly PeerRow[]> {
  const row = sql`json_array(${metricValue.bodyId}, ${metricValue.numerator}, ${metricValue.denominator}, ${metricValue.value})`;
  const rows = reader
    .select({ metric: metricValue.metric, packed: sql<string>`json_group_array(${row})` })
    .from(metricValue)
    .innerJoin(body, eq(body.id, metricValue.bodyId))
    .where(
      and(
        inArray(metricValue.metric, [...of.metrics]),
        eq(metricValue.year, of.year),
        eq(body.kind, owner.kind),
        eq(body.level, owner.level),
        ne(body.id, owner.id),
      ),
    )
    .groupBy(metricValue.metric)
    .all();
  return new Map(rows.map(({ metric, packed }) => [metric, unpack(packed)]));
}

function unpack(packed: string): readonly PeerRow[] {
  const rows = JSON.parse(packed) as Packed;
  return rows.map(([bodyId, numerator, denominator, value]) => ({ bodyId, numerator, denominator, value }));
}
