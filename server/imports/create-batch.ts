import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { insertBatch, listBatches as readBatches } from "@/db/imports";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import type { BatchView } from "./import-view";

/** Begins an import of past reports. */
export function createBatch(ctx: SignedInContext, { name }: { readonly name: string }): { readonly batchId: number } {
  requireAction(ctx, "report.import");
  const { viewer } = ctx;
  return inTransaction(ctx.db, (tx) => {
    const batchId = insertBatch(tx, { name, bodyId: viewer.bodyId, createdBy: viewer.accountId, createdAt: ctx.now() });
    appendAudit(tx, { at: ctx.now(), viewer, action: "import.create", bodyId: viewer.bodyId, reportId: null, detail: { batchId, name } });
    return { batchId };
  });
}

/** The imports of the viewer's scope, latest first. */
export function listBatches(ctx: SignedInContext): BatchView[] {
  requireAction(ctx, "report.import");
  return readBatches(ctx.db, ctx.viewer.bodyPath).map(({ id, name, importer, createdAt, createdBy, counts }) => ({
    ...{ id, name, importer, createdAt, counts },
    own: createdBy === ctx.viewer.accountId,
  }));
}
