import { and, eq, ne } from "drizzle-orm";
import { scopeOfKind } from "@/domain/body/body";
import type { Finding } from "@/domain/checks/finding";
import { type CalendarDate, isAfterDeadline } from "@/domain/deadlines/deadline";
import type { DocumentFormat } from "@/domain/document/document";
import { type ReportState, stateAfter } from "@/domain/report/life";
import { appendAudit } from "../audit";
import type { Reader, Transaction } from "../client";
import { indexReading } from "../likeness/index-texts";
import type { body } from "../schema/bodies";
import { documentReading, originalFile, report, reportVersion } from "../schema/reports";
import type { StoredReading } from "../schema/stored";
import { findReportOf } from "./find-report";
import { insertVersion } from "./insert-version";
import { findReceiptByKey, findUploadReceipt, issueReceipt, type ReceiptRow } from "./receipts";
import type { VersionFacts } from "./version-facts";

/** An original that was read and checked, ready to become the current version of a report. The bytes are already kept. */
export interface Upload {
  readonly owner: typeof body.$inferSelect;
  readonly year: number;
  readonly file: { readonly sha256: string; readonly size: number; readonly format: DocumentFormat; readonly name: string };
  readonly stored: StoredReading;
  readonly content: VersionFacts;
  readonly findings: readonly Finding[];
  readonly deadline: CalendarDate | null;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly idempotencyKey: string;
  /** What the clerk vouched for where the file is silent; for the audit. */
  readonly confirmed?: readonly string[] | undefined;
  readonly at: number;
  /** `form`: the file was made here of what was filled in online. */
  readonly origin?: "file" | "form" | "import" | undefined;
}

export type RecordedUpload =
  | { readonly outcome: "received"; readonly receipt: ReceiptRow; readonly repeated: boolean }
  | { readonly outcome: "locked"; readonly state: ReportState }
  | { readonly outcome: "keyReused" };

/**
 * Unit of work of an upload: original, reading, report, version, figures, findings, receipt and audit, all or nothing. The
 * same key, or the bytes that already are the current version, give the receipt that exists.
 */
export function recordUpload(tx: Transaction, upload: Upload): RecordedUpload {
  const settled = settledUpload(tx, { ...upload, sha256: upload.file.sha256, accountId: upload.by.accountId });
  if (settled) return settled;
  const current = findReportOf(tx, upload.owner, upload.year);
  const state = stateAfter(current?.state ?? "none", "receive");
  if (!state) throw new Error("a settled upload was answered before");
  const reportId = current?.id ?? insertReport(tx, upload);
  const version = insertVersion(tx, { ...newVersionOf(upload, reportId), readingId: insertReading(tx, upload) });
  tx.update(report)
    .set({ state, currentVersionId: version.id, revision: (current?.revision ?? 0) + 1 })
    .where(eq(report.id, reportId))
    .run();
  const receipt = issueUploadReceipt(tx, upload, {
    versionId: version.id,
    firstSubmittedAt: current?.firstSubmittedAt ?? upload.at,
    deadline: current?.firstDeadline ?? upload.deadline,
  });
  auditUpload(tx, upload, { reportId, versionNumber: version.number, receipt: receipt.number });
  return { outcome: "received", receipt, repeated: false };
}

/** An upload as far as it can be answered without reading the file. */
export interface AnnouncedUpload extends Pick<Upload, "owner" | "year" | "idempotencyKey"> {
  readonly sha256: string;
  readonly accountId: number;
}

/** The answer of an upload that would change nothing: a retry, bytes already current, a locked report; else null. */
export function settledUpload(reader: Reader, { owner, year, idempotencyKey, sha256, accountId }: AnnouncedUpload): RecordedUpload | null {
  const known = findReceiptByKey(reader, accountId, idempotencyKey);
  if (known) return known.fileSha256 === sha256 && known.kind === "upload" ? repeat(known) : { outcome: "keyReused" };
  const current = findReportOf(reader, owner, year);
  if (!current) return null;
  const same = receiptOfSameBytes(reader, current, sha256);
  if (same) return repeat(same);
  return stateAfter(current.state, "receive") ? null : { outcome: "locked", state: current.state };
}

function repeat(receipt: ReceiptRow): RecordedUpload {
  return { outcome: "received", receipt, repeated: true };
}

/** The receipt of the current version if it was made of exactly these bytes. After a return they count as a new answer. */
function receiptOfSameBytes(tx: Reader, current: typeof report.$inferSelect, sha256: string): ReceiptRow | null {
  if (current.currentVersionId === null || current.state === "returned") return null;
  const version = tx
    .select({ id: reportVersion.id })
    .from(reportVersion)
    .innerJoin(documentReading, eq(documentReading.id, reportVersion.readingId))
    .where(
      and(eq(reportVersion.id, current.currentVersionId), ne(reportVersion.origin, "correction"), eq(documentReading.fileSha256, sha256)),
    )
    .get();
  return version ? findUploadReceipt(tx, version.id) : null;
}

function insertReport(tx: Transaction, { owner, year }: Upload): number {
  const row = { bodyId: owner.id, year, scope: scopeOfKind(owner.kind), state: "received" as const, revision: 0 };
  return tx.insert(report).values(row).returning({ id: report.id }).get().id;
}

function insertReading(tx: Transaction, { owner, file, stored, at }: Upload): number {
  const { sha256, size, format } = file;
  tx.insert(originalFile).values({ sha256, size, format, storedAt: at }).onConflictDoNothing().run();
  const { id } = tx.insert(documentReading).values({ fileSha256: sha256, reading: stored }).returning({ id: documentReading.id }).get();
  indexReading(tx, id, { stored, path: owner.path });
  return id;
}

function newVersionOf({ file, content, findings, by, at, origin = "file" }: Upload, reportId: number) {
  return { reportId, origin, fileName: file.name, content, findings, createdBy: by.accountId, createdAt: at };
}

function issueUploadReceipt(
  tx: Transaction,
  upload: Upload,
  of: { versionId: number; firstSubmittedAt: number; deadline: CalendarDate | null },
): ReceiptRow {
  const { year, file, by, idempotencyKey, at } = upload;
  const { deadline } = of;
  return issueReceipt(tx, year, {
    kind: "upload",
    versionId: of.versionId,
    fileSha256: file.sha256,
    accountId: by.accountId,
    idempotencyKey,
    issuedAt: at,
    deadline,
    late: deadline !== null && isAfterDeadline(of.firstSubmittedAt, deadline),
  });
}

function auditUpload(tx: Transaction, upload: Upload, made: { reportId: number; versionNumber: number; receipt: string }): void {
  const { owner, year, file, by, at, confirmed = [], origin } = upload;
  const vouched = { ...(confirmed.length > 0 ? { confirmed: confirmed.join(" ") } : {}), ...(origin === "form" ? { origin } : {}) };
  appendAudit(tx, {
    at,
    viewer: by,
    action: "report.upload",
    bodyId: owner.id,
    reportId: made.reportId,
    detail: { year, version: made.versionNumber, receipt: made.receipt, file: file.name, sha256: file.sha256, size: file.size, ...vouched },
  });
}
