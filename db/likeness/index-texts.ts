import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { sectionTexts } from "@/domain/checks/section-texts";
import { type ComparableText, comparableText } from "@/domain/likeness/comparable-text";
import { fingerprintsOf } from "@/domain/likeness/fingerprints";
import { type Database, inTransaction, type Reader, type Transaction } from "../client";
import { body } from "../schema/bodies";
import { textFingerprint } from "../schema/likeness";
import { documentReading, report, reportVersion } from "../schema/reports";
import type { StoredReading } from "../schema/stored";
import { readSetting, writeSetting } from "../settings";

/** Names that differ in a copy as numbers do: those of the body and of every body above it. */
function listOwnNames(reader: Reader, path: string): readonly string[] {
  const ids = path.split("/").filter(Boolean).map(Number);
  const rows = reader
    .select({ name: body.name, shortName: body.shortName, aliases: body.aliases })
    .from(body)
    .where(inArray(body.id, ids))
    .all();
  return rows.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
}

/** The prose of a reading as it is compared. `path`: the path of the body that filed it. */
export function comparableOf(reader: Reader, { document, reading }: StoredReading, path: string): ComparableText {
  return comparableText(sectionTexts(document, reading.sections), listOwnNames(reader, path));
}

/** Puts a reading's prose into the index, in the transaction that stores the reading; again changes nothing. */
export function indexReading(tx: Transaction, readingId: number, of: { readonly stored: StoredReading; readonly path: string }): void {
  const hashes = fingerprintsOf(comparableOf(tx, of.stored, of.path).text);
  tx.insert(textFingerprint).values({ readingId, hashes }).onConflictDoNothing().run();
}

const BATCH = 100;

/** Advance it whenever prose is reduced or fingerprinted in another way: the next start then builds the index anew. */
const INDEX_VERSION = 1;
const VERSION_KEY = "textIndex";

/**
 * Indexes readings stored before there was an index, or before this way of building it, a hundred in a transaction; gives how many.
 * Once all are indexed it does nothing.
 */
export function indexStoredReadings(db: Database): number {
  inTransaction(db, dropOldIndex);
  let done = 0;
  for (let after = 0; ; ) {
    const rows = inTransaction(db, (tx) => indexSome(tx, after));
    const last = rows[rows.length - 1];
    if (last === undefined) return done;
    done += rows.length;
    after = last;
  }
}

function dropOldIndex(tx: Transaction): void {
  if (readSetting(tx, VERSION_KEY) === INDEX_VERSION) return;
  tx.delete(textFingerprint).run();
  writeSetting(tx, VERSION_KEY, INDEX_VERSION);
}

/** Indexes the readings of the next versions that have none yet; gives the versions. */
function indexSome(tx: Transaction, after: number): readonly number[] {
  const rows = tx
    .select({ versionId: reportVersion.id, readingId: reportVersion.readingId, stored: documentReading.reading, path: body.path })
    .from(reportVersion)
    .innerJoin(documentReading, eq(documentReading.id, reportVersion.readingId))
    .innerJoin(report, eq(report.id, reportVersion.reportId))
    .innerJoin(body, eq(body.id, report.bodyId))
    .leftJoin(textFingerprint, eq(textFingerprint.readingId, reportVersion.readingId))
    .where(and(gt(reportVersion.id, after), isNull(textFingerprint.readingId)))
    .orderBy(asc(reportVersion.id))
    .limit(BATCH)
    .all();
  for (const { readingId, stored, path } of rows) indexReading(tx, readingId, { stored, path });
  return rows.map(({ versionId }) => versionId);
}
