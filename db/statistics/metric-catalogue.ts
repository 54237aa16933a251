import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { computableMetrics } from "@/domain/metrics/catalogue";
import type { Reader, Transaction } from "../client";
import { prepared } from "../prepared";
import { metricCatalogue, type StoredDefinition } from "../schema/statistics";

const definitions: readonly StoredDefinition[] = computableMetrics.map(({ id, version, formula, unit }) => ({
  id,
  version,
  formula,
  unit,
}));
const fingerprint = createHash("sha256").update(JSON.stringify(definitions)).digest("hex");

/** The number of the catalogue this program computes by; null until values were computed by it. */
export function findCatalogue(reader: Reader): number | null {
  const id = prepared(reader, "select id from metric_catalogue where fingerprint = ?").pluck().get(fingerprint);
  return typeof id === "number" ? id : null;
}

/** The same, recorded with its definitions at the first value. */
export function recordCatalogue(tx: Transaction): number {
  const known = findCatalogue(tx);
  if (known !== null) return known;
  const recordedAt = sql<number>`unixepoch() * 1000`;
  return tx.insert(metricCatalogue).values({ fingerprint, definitions, recordedAt }).returning({ id: metricCatalogue.id }).get().id;
}
