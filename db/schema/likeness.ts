import { customType, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { documentReading } from "./reports";

/** Whole numbers of 32 bits as they lie in memory, little-endian on every machine the product runs on. */
const hashList = customType<{ data: Int32Array; driverData: Buffer }>({
  dataType: () => "blob",
  toDriver: (hashes) => Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength),
  fromDriver: (stored) => new Int32Array(Uint8Array.from(stored).buffer),
});

/**
 * Fingerprints of the prose of sections one and five, one row a reading: versions made by correction share their document, so they
 * share these. About four bytes for ten characters.
 */
export const textFingerprint = sqliteTable("text_fingerprint", {
  readingId: integer("reading_id")
    .primaryKey()
    .references(() => documentReading.id),
  hashes: hashList("hashes").notNull(),
});
