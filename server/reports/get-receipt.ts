import { printedReceipt } from "@/db/reports/receipts";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "./authorize-report";
import { receiptView } from "./read-receipt";
import type { ReceiptView } from "./report-view";

/** A receipt by its number, inside the viewer's scope; else as if it did not exist. */
export function getReceipt(ctx: SignedInContext, { number }: { readonly number: string }): ReceiptView {
  requireAction(ctx, "report.read");
  const printed = found(printedReceipt(ctx.db, number));
  if (!inScope(ctx.viewer.role, ctx.viewer.bodyPath, printed.bodyPath)) throw new NotFoundError();
  return receiptView(printed);
}
