import { findBatch } from "@/db/imports";
import { type Action, inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";

/** The import, if the viewer's role may do the action and it was begun within its scope; else as if it did not exist. */
export function authorizeBatch(ctx: SignedInContext, batchId: number, action: Action = "report.import") {
  requireAction(ctx, action);
  const batch = found(findBatch(ctx.db, batchId));
  if (!inScope(ctx.viewer.role, ctx.viewer.bodyPath, batch.bodyPath)) throw new NotFoundError();
  return batch;
}
