import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { findFile, updateFile } from "@/db/imports";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { authorizeBatch } from "./authorize-batch";
import { readImported } from "./read-imported";

export type SettleInput =
  | { readonly fileId: number; readonly skip: true }
  | { readonly fileId: number; readonly bodyId: number; readonly year: number; readonly replace: boolean };

export type SettleResult =
  | { readonly outcome: "settled" }
  /** It no longer asks. */
  | { readonly outcome: "refused"; readonly reason: "settled" }
  /** The document certainly states another body or year. */
  | { readonly outcome: "refused"; readonly reason: "contradicts" };

/** Answers what a file asks: of which body and year it is, whether it follows other figures, or that it is left out. */
export async function settleFile(ctx: SignedInContext, input: SettleInput): Promise<SettleResult> {
  const file = found(findFile(ctx.db, input.fileId));
  const batch = authorizeBatch(ctx, file.batchId);
  if (file.state !== "asking") return { outcome: "refused", reason: "settled" };
  const { viewer } = ctx;
  if (!("skip" in input)) {
    const body = found(findBody(ctx.db, input.bodyId));
    if (!inScope(viewer.role, viewer.bodyPath, body.path) || !body.path.startsWith(batch.bodyPath)) throw new NotFoundError();
    if ((await readImported(ctx, batch, file, input)) === "contradicted") return { outcome: "refused", reason: "contradicts" };
  }
  inTransaction(ctx.db, (tx) => {
    updateFile(tx, file.id, {
      settledBy: viewer.accountId,
      settledAt: ctx.now(),
      ...("skip" in input ? { state: "skipped" as const } : {}),
    });
    const detail = "skip" in input ? { file: file.path, skipped: true } : { file: file.path, year: input.year, replace: input.replace };
    const bodyId = "skip" in input ? batch.bodyId : input.bodyId;
    appendAudit(tx, { at: ctx.now(), viewer, action: "import.settle", bodyId, reportId: null, detail });
  });
  return { outcome: "settled" };
}
