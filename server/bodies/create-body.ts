import { appendAudit } from "@/db/audit";
import { findBody, findCodeHolder, findNamesake, insertBody } from "@/db/bodies";
import { insertBodyEvent } from "@/db/body-events";
import { inTransaction } from "@/db/client";
import { keepTree } from "@/db/statistics/keep-roll-ups";
import { inScope } from "@/domain/access/access";
import { isUnifiedCode } from "@/domain/body/unified-code";
import { shanghaiDate } from "@/domain/deadlines/deadline";
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
    if (findNamesake(tx, input, null)) return { outcome: "refused", reason: "nameTaken" };
    if (input.validTo !== null && input.validTo < input.validFrom) return { outcome: "refused", reason: "endsBeforeStart" };
    const { unifiedCode = null, ...told } = input;
    if (unifiedCode !== null && !isUnifiedCode(unifiedCode)) return { outcome: "refused", reason: "codeWrong" };
    if (unifiedCode !== null && findCodeHolder(tx, unifiedCode, null)) return { outcome: "refused", reason: "codeTaken" };
    const founded = () => {
      const body = insertBody(tx, { ...told, unifiedCode });
      const basis = { date: shanghaiDate(ctx.now()), fromYear: body.validFrom, documentNumber: null, reason: null };
      insertBodyEvent(tx, { ...basis, kind: "created", bodyId: body.id }, { accountId: viewer.accountId, at: ctx.now() });
      return body;
    };
    const row = keepTree(tx, founded, ({ id }) => [id]);
    appendAudit(tx, { at: ctx.now(), viewer, action: "body.create", bodyId: row.id, reportId: null, detail: { ...input } });
    return { outcome: "saved", body: bodyViewOf(row, viewer) };
  });
}
