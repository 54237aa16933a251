import type { Reader } from "@/db/client";
import { loadVersionCounts } from "@/db/reports/load-version";
import { type PrintedReceipt, printedReceipt } from "@/db/reports/receipts";
import { found } from "../errors";
import type { ReceiptView } from "./report-view";

/** A receipt as printed, from its row. */
export function receiptView({ receipt, reportId, bodyName, year, versionNumber, fileName, issuedTo }: PrintedReceipt): ReceiptView {
  const { number, kind, fileSha256, issuedAt, deadline, late } = receipt;
  return { number, kind, reportId, bodyName, year, versionNumber, fileName, fileSha256, issuedTo, issuedAt, deadline, late };
}

/** A receipt with how many cells its version's file gave: numbers read, and cells its forms have. */
export function readReceipt(reader: Reader, number: string) {
  const printed = found(printedReceipt(reader, number));
  return { receipt: receiptView(printed), ...loadVersionCounts(reader, printed.receipt.versionId) };
}
