import { and, eq, sql } from "drizzle-orm";
import type { Reader, Transaction } from "../client";
import { prepared } from "../prepared";
import { metricValues, statisticsEpoch } from "../schema/statistics";
import { findCatalogue } from "./metric-catalogue";
import { isRolledUp } from "./store-roll-up";

/** A report in force of the scope its body files. */
export interface InForce {
  readonly bodyId: number;
  readonly year: number;
  readonly versionId: number;
}

const IN_FORCE = `from report join body on body.id = report.body_id
  where approved_version_id is not null and scope = case body.kind when 'government' then 'rollup' else 'own' end`;

/** Every report in force, a body's years one after the other. */
export function listInForce(reader: Reader): readonly InForce[] {
  const rows = prepared(reader, `select body_id, year, approved_version_id ${IN_FORCE} order by body_id, year`).raw().all();
  return (rows as [number, number, number][]).map(([bodyId, year, versionId]) => ({ bodyId, year, versionId }));
}

/** The stored values of a body and year, with the catalogue they were computed by; null when there are none. */
export function findPacked(reader: Reader, bodyId: number, year: number) {
  return (
    reader
      .select({ catalogueId: metricValues.catalogueId, operands: metricValues.operands })
      .from(metricValues)
      .where(and(eq(metricValues.year, year), eq(metricValues.bodyId, bodyId)))
      .get() ?? null
  );
}

/** True when values are missing, or were computed by other definitions than this program's, or sums do not stand for the tree. */
export function isOutdated(reader: Reader): boolean {
  const inForce = prepared(reader, `select count(*) ${IN_FORCE}`).pluck().get();
  const current = prepared(reader, "select count(*) from metric_values where catalogue_id = ?")
    .pluck()
    .get(findCatalogue(reader) ?? 0);
  return inForce !== current || (inForce !== 0 && !isRolledUp(reader));
}

/** Takes away values that no report in force stands behind; gives how many. */
export function dropOrphans(tx: Transaction): number {
  const text = `delete from metric_values where not exists (select 1 ${IN_FORCE}
    and report.body_id = metric_values.body_id and report.year = metric_values.year)`;
  const { changes } = prepared(tx, text).run();
  // What is kept of values in memory follows newer rows only: let it be read anew.
  if (changes > 0)
    tx.update(statisticsEpoch)
      .set({ register: sql`${statisticsEpoch.register} + 1` })
      .run();
  return changes;
}
