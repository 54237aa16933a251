import { createHash } from "node:crypto";
import { computableMetrics } from "@/domain/metrics/catalogue";
import type { Reader, Transaction } from "../client";
import { prepared } from "../prepared";
import type { StoredDefinition } from "../schema/statistics";

const definitions: readonly StoredDefinition[] = computableMetrics.map(({ id, version, formula, unit }) => ({
  id,
  version,
  formula,
  unit,
}));
const text = JSON.stringify(definitions);
const fingerprint = createHash("sha256").update(text).digest("hex");

/** The number of the catalogue this program computes by; null until values were computed by it. */
export function findCatalogue(reader: Reader): number | null {
  const id = prepared(reader, "select id from metric_catalogue where fingerprint = ?").pluck().get(fingerprint);
  return typeof id === "number" ? id : null;
}

/** The same, recorded with its definitions at the first value. */
export function recordCatalogue(tx: Transaction): number {
  const known = findCatalogue(tx);
  if (known !== null) return known;
  const insert = "insert into metric_catalogue (fingerprint, definitions, recorded_at) values (?, ?, unixepoch() * 1000)";
  return Number(prepared(tx, insert).run(fingerprint, text).lastInsertRowid);
}
