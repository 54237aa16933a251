import { and, asc, count, desc, eq } from "drizzle-orm";
import type { ImportState } from "@/domain/imports/import-state";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { importBatch, importFile } from "./schema/imports";
import { report, reportVersion } from "./schema/reports";

export type ImportFileRow = typeof importFile.$inferSelect;

const withImporter = {
  id: importBatch.id,
  name: importBatch.name,
  bodyId: importBatch.bodyId,
  bodyPath: body.path,
  createdBy: importBatch.createdBy,
  createdAt: importBatch.createdAt,
  importer: account.name,
  login: account.login,
};

/** Begins an import and gives its id. */
export function insertBatch(tx: Transaction, values: typeof importBatch.$inferInsert): number {
  return tx.insert(importBatch).values(values).returning({ id: importBatch.id }).get().id;
}

/** An import with its importer, or undefined. */
export function findBatch(reader: Reader, id: number) {
  return batches(reader).where(eq(importBatch.id, id)).get();
}

/** The imports begun at and below a path, latest first, with the number of files in each state. */
export function listBatches(reader: Reader, path: string) {
  const counts = reader
    .select({ batchId: importFile.batchId, state: importFile.state, n: count() })
    .from(importFile)
    .groupBy(importFile.batchId, importFile.state)
    .all();
  const rows = batches(reader).where(under(path)).orderBy(desc(importBatch.id)).all();
  return rows.map((row) => ({
    ...row,
    counts: Object.fromEntries(counts.filter(({ batchId }) => batchId === row.id).map(({ state, n }) => [state, n])) as Partial<
      Record<ImportState, number>
    >,
  }));
}

const batches = (reader: Reader) =>
  reader
    .select(withImporter)
    .from(importBatch)
    .innerJoin(body, eq(body.id, importBatch.bodyId))
    .innerJoin(account, eq(account.id, importBatch.createdBy))
    .$dynamic();

/** Adds a file that waits to be read; one of the same path and bytes is already there after a retry, and stays as it is. */
export function insertFile(tx: Transaction, values: Pick<ImportFileRow, "batchId" | "path" | "sha256" | "size" | "part">): void {
  const { batchId, path, sha256 } = values;
  const same = and(eq(importFile.batchId, batchId), eq(importFile.path, path), eq(importFile.sha256, sha256));
  const known = tx.select({ part: importFile.part }).from(importFile).where(same).all();
  if (known.some(({ part }) => part === values.part || values.part === null)) return;
  tx.insert(importFile)
    .values({ ...values, state: "waiting" })
    .run();
}

/** A file of an import, or undefined. */
export function findFile(reader: Reader, id: number): ImportFileRow | undefined {
  return reader.select().from(importFile).where(eq(importFile.id, id)).get();
}

/** The next file of an import that waits to be read, or undefined. */
export function nextWaiting(reader: Reader, batchId: number): ImportFileRow | undefined {
  const waiting = and(eq(importFile.batchId, batchId), eq(importFile.state, "waiting"));
  return reader.select().from(importFile).where(waiting).orderBy(asc(importFile.id)).limit(1).get();
}

/** Notes what became of a file. */
export function updateFile(tx: Reader, id: number, values: Partial<ImportFileRow>): void {
  tx.update(importFile).set(values).where(eq(importFile.id, id)).run();
}

/** The files of an import with the version and report they became. */
export function listFiles(reader: Reader, batchId: number) {
  return reader
    .select({ file: importFile, bodyName: body.name, version: reportVersion, report })
    .from(importFile)
    .leftJoin(body, eq(body.id, importFile.bodyId))
    .leftJoin(reportVersion, eq(reportVersion.id, importFile.versionId))
    .leftJoin(report, eq(report.id, reportVersion.reportId))
    .where(eq(importFile.batchId, batchId))
    .orderBy(asc(importFile.path), asc(importFile.id))
    .all();
}

/** Hands a report just imported to the reviewers: no receipt and no punctuality, since nobody filed it now. */
export function submitImported(tx: Transaction, reportId: number, at: number): number {
  const row = tx.select().from(report).where(eq(report.id, reportId)).get();
  if (row?.currentVersionId == null) throw new Error("an imported report has a version");
  tx.update(report)
    .set({
      state: "submitted",
      submittedAt: at,
      revision: row.revision + 1,
      reviewRound: row.reviewRound + 1,
      reviewLevel: 1,
      reviewLevels: 1,
    })
    .where(eq(report.id, reportId))
    .run();
  return row.currentVersionId;
}
