import type { BodyRow } from "@/db/bodies";
import type { Transaction } from "@/db/client";
import { applicableDeadline } from "@/db/reports/applicable-deadline";
import { type RecordedUpload, recordUpload, type Upload } from "@/db/reports/record-upload";
import type { Document } from "@/domain/document/document";
import type { Reading } from "@/domain/reading/reading";
import { approvedFigures } from "./approved-figures";
import { checkFigures } from "./check-figures";
import { versionFactsOf } from "./version-facts-of";

/** A file already read, for a body and year already confirmed. */
export interface ReadUpload extends Pick<Upload, "file" | "by" | "idempotencyKey" | "confirmed" | "at" | "year" | "origin"> {
  readonly owner: BodyRow;
  readonly document: Document;
  readonly reading: Reading;
}

/**
 * Files a reading inside the caller's transaction: checks it and records version, receipt and audit. The original must be
 * kept already. The demo seed calls it many times within one transaction.
 */
export function receiveReading(tx: Transaction, upload: ReadUpload): RecordedUpload {
  const { document, reading, ...rest } = upload;
  const content = versionFactsOf(reading, upload.year);
  const former = approvedFigures(tx, upload.owner, upload.year - 1);
  const stored = { document, reading };
  const { findings } = checkFigures(tx, { content, stored, owner: upload.owner, year: upload.year, former });
  // When the office brings in a past report tells nothing about when its body filed it.
  const deadline = upload.origin === "import" ? null : applicableDeadline(tx, upload.owner, upload.year);
  return recordUpload(tx, { ...rest, stored, content, findings, deadline });
}
