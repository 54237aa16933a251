import { and, desc, eq, lt, lte } from "drizzle-orm";
import type { Reader } from "../client";
import { account } from "../schema/accounts";
import { correction, documentReading, originalFile, receipt, reportVersion, reviewDecision } from "../schema/reports";
import { loadFacts } from "./version-facts";

/** A version with its file and who made it. */
export type VersionRow = NonNullable<ReturnType<typeof findVersion>>;
export type DecisionRow = ReturnType<typeof listDecisions>[number];

const versionColumns = {
  id: reportVersion.id,
  reportId: reportVersion.reportId,
  number: reportVersion.number,
  origin: reportVersion.origin,
  fileName: reportVersion.fileName,
  readingId: reportVersion.readingId,
  createdById: reportVersion.createdBy,
  createdBy: account.name,
  createdAt: reportVersion.createdAt,
  fileSha256: documentReading.fileSha256,
  fileSize: originalFile.size,
  format: originalFile.format,
};

function selectVersions(reader: Reader) {
  return reader
    .select(versionColumns)
    .from(reportVersion)
    .innerJoin(documentReading, eq(documentReading.id, reportVersion.readingId))
    .innerJoin(originalFile, eq(originalFile.sha256, documentReading.fileSha256))
    .innerJoin(account, eq(account.id, reportVersion.createdBy))
    .$dynamic();
}

/** A version of a report, or null. */
export function findVersion(reader: Reader, versionId: number) {
  return selectVersions(reader).where(eq(reportVersion.id, versionId)).get() ?? null;
}

/** All versions of a report, newest first. */
export function listVersions(reader: Reader, reportId: number) {
  return selectVersions(reader).where(eq(reportVersion.reportId, reportId)).orderBy(desc(reportVersion.number)).all();
}

/** The document a version was read from, with everything read. */
export function loadReading(reader: Reader, readingId: number) {
  const row = reader.select({ reading: documentReading.reading }).from(documentReading).where(eq(documentReading.id, readingId)).get();
  if (!row) throw new Error("every version has its reading");
  return row.reading;
}

/** Corrections of a report's versions up to a number, newest first. */
export function listCorrections(reader: Reader, reportId: number, upTo = Number.MAX_SAFE_INTEGER) {
  return reader
    .select({
      cell: correction.cell,
      oldValue: correction.oldValue,
      newValue: correction.newValue,
      by: account.name,
      at: correction.correctedAt,
      versionId: correction.versionId,
      versionNumber: reportVersion.number,
      readingId: reportVersion.readingId,
    })
    .from(correction)
    .innerJoin(reportVersion, eq(reportVersion.id, correction.versionId))
    .innerJoin(account, eq(account.id, correction.correctedBy))
    .where(and(eq(reportVersion.reportId, reportId), lte(reportVersion.number, upTo)))
    .orderBy(desc(correction.id))
    .all();
}

/** Decisions on any version of a report, latest first. */
export function listDecisions(reader: Reader, reportId: number) {
  return reader
    .select({
      id: reviewDecision.id,
      versionId: reviewDecision.versionId,
      versionNumber: reportVersion.number,
      decision: reviewDecision.decision,
      round: reviewDecision.round,
      level: reviewDecision.level,
      fingerprint: reviewDecision.fingerprint,
      reasons: reviewDecision.reasons,
      by: account.name,
      at: reviewDecision.decidedAt,
    })
    .from(reviewDecision)
    .innerJoin(reportVersion, eq(reportVersion.id, reviewDecision.versionId))
    .innerJoin(account, eq(account.id, reviewDecision.decidedBy))
    .where(eq(reportVersion.reportId, reportId))
    .orderBy(desc(reviewDecision.id))
    .all();
}

/** The version submitted last before this number, or null: what a resubmission is compared with. */
export function findSubmittedBefore(reader: Reader, reportId: number, number: number): { readonly id: number } | null {
  return (
    reader
      .select({ id: reportVersion.id })
      .from(receipt)
      .innerJoin(reportVersion, eq(reportVersion.id, receipt.versionId))
      .where(and(eq(reportVersion.reportId, reportId), eq(receipt.kind, "submission"), lt(reportVersion.number, number)))
      .orderBy(desc(reportVersion.number))
      .limit(1)
      .get() ?? null
  );
}

/** How many cells of a version hold a number, and how many its forms have. */
export function loadVersionCounts(reader: Reader, versionId: number): { readonly cellsRead: number; readonly cellsExpected: number } {
  const content = loadFacts(reader, [versionId]).get(versionId);
  if (!content) throw new Error("every version has its figures");
  const cellsRead = Object.keys(content.facts.values).length;
  return { cellsRead, cellsExpected: cellsRead + Object.keys(content.facts.missing).length };
}

/** The version a reading came in with: the upload that later corrections build on. */
export function findFirstOfReading(reader: Reader, readingId: number) {
  return selectVersions(reader).where(eq(reportVersion.readingId, readingId)).orderBy(reportVersion.number).limit(1).get() ?? null;
}
