import type { Metric } from "@/domain/metrics/metric";
import type { Database } from "../client";
import { prepared } from "../prepared";
import { readerOf } from "./metric-column";
import { type PackedOperands, placeOfMetric, unpackOperands } from "./pack-results";

const ONE = "select operands from metric_values where year = ? and body_id = ?";

/**
 * Operands of some metrics, bodies and years: for each metric one entry `body × years + year`, null without a report in force. Read
 * by key: the quickest way while these are not thousands.
 */
export function readValues(
  db: Database,
  of: { readonly metrics: readonly Metric[]; readonly years: readonly number[]; readonly bodyIds: readonly number[] },
): readonly (readonly (PackedOperands | null)[])[] {
  const { metrics, years, bodyIds } = of;
  const places = metrics.map(({ id }) => placeOfMetric(id));
  const statement = prepared(db, ONE).pluck();
  const columns: (PackedOperands | null)[][] = metrics.map((metric, at) => (places[at] === -1 ? computed(db, metric, of) : []));
  if (places.every((place) => place === -1)) return columns;
  for (const bodyId of bodyIds)
    for (const year of years) {
      const bytes = statement.get(year, bodyId) as Uint8Array | undefined;
      for (let at = 0; at < columns.length; at += 1) {
        const place = places[at] ?? -1;
        if (place >= 0) columns[at]?.push(bytes ? unpackOperands(bytes, place) : null);
      }
    }
  return columns;
}

function computed(
  db: Database,
  metric: Metric,
  { years, bodyIds }: { readonly years: readonly number[]; readonly bodyIds: readonly number[] },
): (PackedOperands | null)[] {
  const read = readerOf(metric);
  const byYear = years.map((year) => new Map(read(db, year, bodyIds)));
  return bodyIds.flatMap((id) => byYear.map((values) => values.get(id) ?? null));
}
