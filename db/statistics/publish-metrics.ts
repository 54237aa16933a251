import type { MetricResult } from "@/domain/metrics/metric";
import type { Transaction } from "../client";
import type { BodyYear } from "../grants";
import { prepared } from "../prepared";
import { recordCatalogue } from "./metric-catalogue";
import { packResults } from "./pack-results";

const WRITE = `insert into metric_values (year, body_id, epoch, catalogue_id, operands)
  values (?, ?, (select coalesce(max(epoch), 0) + 1 from metric_values), ?, ?)
  on conflict (year, body_id) do update set epoch = excluded.epoch, catalogue_id = excluded.catalogue_id, operands = excluded.operands`;

/** Writes the metric values of a body and year, in the transaction that approves the figures they come from. */
export function publishMetrics(tx: Transaction, { bodyId, year }: BodyYear, results: readonly MetricResult[]): void {
  prepared(tx, WRITE).run(year, bodyId, recordCatalogue(tx), packResults(results));
}
