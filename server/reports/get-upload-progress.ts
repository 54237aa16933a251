import { findReceiptByKey } from "@/db/reports/receipts";
import type { SignedInContext } from "../context";
import { placeInQueue } from "../extraction/parser-pool";
import { archiveProgress } from "./archive-progress";
import { requireAction } from "./authorize-report";
import type { UploadProgress } from "./report-view";

/** What the queue knows an upload by: nobody sees how far another account is. */
export function uploadTicket({ viewer }: SignedInContext, idempotencyKey: string): string {
  return `${viewer.accountId} ${idempotencyKey}`;
}

/** How far the account's own uploads are, in the order of their keys: place in the queue, being read, received. */
export function getUploadProgress(ctx: SignedInContext, { keys }: { readonly keys: readonly string[] }): readonly UploadProgress[] {
  requireAction(ctx, "report.upload");
  return keys.map((key) => {
    const ticket = uploadTicket(ctx, key);
    const members = archiveProgress.get(ticket);
    if (members) return { state: "unpacking", members };
    const place = placeInQueue(ticket);
    if (place) return place;
    const receipt = findReceiptByKey(ctx.db, ctx.viewer.accountId, key);
    return receipt ? { state: "received", receipt: receipt.number } : { state: "unknown" };
  });
}
