import { sql } from "drizzle-orm";
import type { Reader } from "../client";
import { textFingerprint } from "../schema/likeness";

/** Kept in memory at most: two seasons of a nation's reports are fewer. */
const MOST_KEPT = 100_000;

/** Fingerprints of readings by database file. A reading never changes, so what is kept never goes stale. */
const kept = new Map<string, Map<number, Int32Array>>();

function keptOf(reader: Reader): Map<number, Int32Array> {
  const { file } = reader.get<{ file: string }>(sql`select file from pragma_database_list where name = 'main'`);
  const known = kept.get(file);
  if (known && known.size <= MOST_KEPT) return known;
  const fresh = new Map<number, Int32Array>();
  kept.clear();
  kept.set(file, fresh);
  return fresh;
}

/** The fingerprints of these readings, from memory where they were read before; a reading that is not indexed has none. */
export function readFingerprints(reader: Reader, readingIds: readonly number[]): ReadonlyMap<number, Int32Array> {
  const known = keptOf(reader);
  const wanted = readingIds.filter((id) => !known.has(id));
  if (wanted.length === 0) return known;
  const ids = sql`(select value from json_each(${JSON.stringify(wanted)}))`;
  const rows = reader.select().from(textFingerprint).where(sql`${textFingerprint.readingId} in ${ids}`).all();
  for (const { readingId, hashes } of rows) known.set(readingId, hashes);
  return known;
}
