import { and, desc, eq, gte, lt, ne } from "drizzle-orm";
import type { Reader, Transaction } from "../client";
import { account } from "../schema/accounts";
import { body } from "../schema/bodies";
import { receipt, report, reportVersion } from "../schema/reports";

export type ReceiptRow = typeof receipt.$inferSelect;

/** A receipt with the words it prints. */
export interface PrintedReceipt {
  readonly receipt: ReceiptRow;
  readonly reportId: number;
  readonly year: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly bodyPath: string;
  readonly versionNumber: number;
  readonly fileName: string;
  readonly issuedTo: string;
}

/** Issues the next receipt of a report year, "2024-000123"; numbers never repeat because the write lock is held. */
export function issueReceipt(tx: Transaction, year: number, row: Omit<ReceiptRow, "number">): ReceiptRow {
  const last = tx
    .select({ number: receipt.number })
    .from(receipt)
    .where(and(gte(receipt.number, `${year}-`), lt(receipt.number, `${year}.`)))
    .orderBy(desc(receipt.number))
    .limit(1)
    .get();
  const next = last ? Number(last.number.slice(5)) + 1 : 1;
  const issued = { ...row, number: `${year}-${String(next).padStart(6, "0")}` };
  tx.insert(receipt).values(issued).run();
  return issued;
}

/** The receipt this account already got for an idempotency key, or null. */
export function findReceiptByKey(reader: Reader, accountId: number, idempotencyKey: string): ReceiptRow | null {
  return (
    reader
      .select()
      .from(receipt)
      .where(and(eq(receipt.accountId, accountId), eq(receipt.idempotencyKey, idempotencyKey)))
      .get() ?? null
  );
}

/** The file of an earlier upload receipt for the same report whose key begins with this batch's, but for the same bytes. */
export function findBatchUpload(
  reader: Reader,
  { accountId, reportId, batch, sha256 }: { accountId: number; reportId: number; batch: string; sha256: string },
): string | null {
  const found = reader
    .select({ fileName: reportVersion.fileName })
    .from(receipt)
    .innerJoin(reportVersion, eq(reportVersion.id, receipt.versionId))
    .where(
      and(
        eq(receipt.accountId, accountId),
        eq(reportVersion.reportId, reportId),
        gte(receipt.idempotencyKey, `${batch}-`),
        lt(receipt.idempotencyKey, `${batch}.`),
        ne(receipt.fileSha256, sha256),
      ),
    )
    .get();
  return found?.fileName ?? null;
}

/** The upload receipt of a version, or null (corrections have none). */
export function findUploadReceipt(reader: Reader, versionId: number): ReceiptRow | null {
  return (
    reader
      .select()
      .from(receipt)
      .where(and(eq(receipt.versionId, versionId), eq(receipt.kind, "upload")))
      .get() ?? null
  );
}

/** A receipt with everything printed on it, or null. */
export function printedReceipt(reader: Reader, number: string): PrintedReceipt | null {
  return printedReceipts(reader).where(eq(receipt.number, number)).get() ?? null;
}

/** All receipts of a report's versions, oldest first. */
export function printedReceiptsOf(reader: Reader, reportId: number): readonly PrintedReceipt[] {
  return printedReceipts(reader).where(eq(reportVersion.reportId, reportId)).orderBy(receipt.number).all();
}

function printedReceipts(reader: Reader) {
  return reader
    .select({
      receipt,
      reportId: report.id,
      year: report.year,
      bodyId: body.id,
      bodyName: body.name,
      bodyPath: body.path,
      versionNumber: reportVersion.number,
      fileName: reportVersion.fileName,
      issuedTo: account.name,
    })
    .from(receipt)
    .innerJoin(reportVersion, eq(reportVersion.id, receipt.versionId))
    .innerJoin(report, eq(report.id, reportVersion.reportId))
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(account, eq(account.id, receipt.accountId))
    .$dynamic();
}
