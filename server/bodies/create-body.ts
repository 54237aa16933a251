import { appendAudit } from "@/db/audit";
import { findBody, findNamesake, insertBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { BodyInput } from "./body-input";
import type { SaveBodyResult } from "./body-view";
import { bodyViewOf } from "./body-view-of";

/** Adds a body below a parent of the viewer's scope. NotFoundError for a parent outside it. */
export function createBody(ctx: SignedInContext, input: BodyInput): SaveBodyResult {
  requireAction(ctx, "body.manage");
  const { viewer } = ctx;
  return inTransaction(ctx.db, (tx) => {
    const parent = found(findBody(tx, input.parentId));
    if (!inScope(viewer.role, viewer.bodyPath, parent.path)) throw new NotFoundError();
    if (parent.validTo !== null) return { outcome: "refused", reason: "parentEnded" };
    if (findNamesake(tx, input.name, null)) return { outcome: "refused", reason: "nameTaken" };
    if (input.validTo !== null && input.validTo < input.validFrom) return { outcome: "refused", reason: "endsBeforeStart" };
    const row = insertBody(tx, input);
    appendAudit(tx, { at: ctx.now(), viewer, action: "body.create", bodyId: row.id, reportId: null, detail: { ...input } });
    return { outcome: "saved", body: bodyViewOf(row, viewer) };
  });
}
