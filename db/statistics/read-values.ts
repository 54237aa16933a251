import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { Database } from "../client";
import { prepared } from "../prepared";
import { readerOf } from "./metric-column";
import { type PackedOperands, placeOfMetric, resultOfOperands, unpackSome } from "./pack-results";

/** The value at places of the lists asked for; null when no report is in force. */
export type ReadValues = (
  metric: Metric,
  at: { readonly metric: number; readonly body: number; readonly year: number },
) => MetricResult | null;

const ONE = "select operands from metric_values where year = ? and body_id = ?";

/** Values of some metrics, bodies and years, read by key: the quickest way while these are not thousands. */
export function readValues(
  db: Database,
  of: { readonly metrics: readonly Metric[]; readonly years: readonly number[]; readonly bodyIds: readonly number[] },
): ReadValues {
  const { metrics, years, bodyIds } = of;
  const places = metrics.map(({ id }) => placeOfMetric(id));
  const wanted = places.filter((place) => place >= 0);
  const computed = metrics.map((metric, at) => (places[at] === -1 ? computedValues(db, metric, { years, bodyIds }) : null));
  const statement = prepared(db, ONE).pluck();
  const packed = wanted.length === 0 ? [] : bodyIds.flatMap((id) => years.map((year) => unpacked(statement.get(year, id), wanted)));
  const positions = new Map(wanted.map((place, at) => [place, at]));
  return (metric, { metric: at, body, year }) => {
    const values = computed[at];
    const operands = values
      ? values.get(`${bodyIds[body]}:${years[year]}`)
      : packed[body * years.length + year]?.[positions.get(places[at] ?? -1) ?? -1];
    return operands ? resultOfOperands(metric, operands) : null;
  };
}

function unpacked(bytes: unknown, wanted: readonly number[]): readonly PackedOperands[] | null {
  return bytes instanceof Uint8Array ? unpackSome(bytes, wanted) : null;
}

function computedValues(
  db: Database,
  metric: Metric,
  { years, bodyIds }: { readonly years: readonly number[]; readonly bodyIds: readonly number[] },
): ReadonlyMap<string, PackedOperands> {
  const read = readerOf(metric);
  return new Map(years.flatMap((year) => [...read(db, year, bodyIds)].map(([id, operands]) => [`${id}:${year}`, operands] as const)));
}
