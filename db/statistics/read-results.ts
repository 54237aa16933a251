import type { Metric, MetricResult } from "@/domain/metrics/metric";
import type { Reader } from "../client";
import { readerOf } from "./metric-column";
import { resultOfOperands } from "./pack-results";

export interface ResultsWanted {
  readonly metrics: readonly Metric[];
  readonly years: readonly number[];
  readonly bodyIds: readonly number[];
}

/** Looks one approved value up; undefined when the body has no report in force for the year. */
export type ResultOf = (metric: string, bodyId: number, year: number) => MetricResult | undefined;

const keyOf = (metric: string, bodyId: number, year: number) => `${metric} ${bodyId} ${year}`;

/** Approved values of any metrics: those of the catalogue as published, single cells and metrics of one's own from the figures. */
export function readResults(reader: Reader, { metrics, years, bodyIds }: ResultsWanted): ResultOf {
  const index = new Map<string, MetricResult>();
  for (const metric of metrics) {
    const read = readerOf(metric);
    for (const year of years)
      for (const [bodyId, operands] of read(reader, year, bodyIds))
        index.set(keyOf(metric.id, bodyId, year), resultOfOperands(metric, operands));
  }
  return (metric, bodyId, year) => index.get(keyOf(metric, bodyId, year));
}
