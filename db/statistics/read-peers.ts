import { computableMetrics } from "@/domain/metrics/catalogue";
import type { BodyRow } from "../bodies";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { placeOfMetric, resultOfOperands, unpackOperands } from "./pack-results";

/** A peer's approved value of one metric. */
export interface PeerRow {
  readonly bodyId: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** Approved values of a year, by metric, of the other bodies of the same kind and level that had to report then. */
export function readPeers(
  reader: Reader,
  owner: Pick<BodyRow, "id" | "kind" | "level">,
  of: { readonly metrics: readonly string[]; readonly year: number },
): ReadonlyMap<string, readonly PeerRow[]> {
  const text = `select body_id, operands from metric_values join body on body.id = body_id
    where year = ? and kind = ? and level = ? and body_id <> ?`;
  const rows = prepared(reader, text).raw().all(of.year, owner.kind, owner.level, owner.id) as [number, Uint8Array][];
  return new Map(
    of.metrics.flatMap((id): [string, readonly PeerRow[]][] => {
      const place = placeOfMetric(id);
      const metric = computableMetrics[place];
      if (!metric || rows.length === 0) return [];
      const peers = rows.map(([bodyId, packed]) => {
        const { numerator, denominator, value } = resultOfOperands(metric, unpackOperands(packed, place));
        return { bodyId, numerator, denominator, value };
      });
      return [[id, peers]];
    }),
  );
}
