import { appendAudit } from "@/db/audit";
import {
  type BodyRow,
  findBody,
  findCodeHolder,
  findNamesake,
  hasLivingChildren,
  type NewBody,
  updateBody as storeBody,
} from "@/db/bodies";
import { inTransaction, type Transaction } from "@/db/client";
import { listFormerNames } from "@/db/former-names";
import { keepTree, TreeLoopError } from "@/db/statistics/keep-roll-ups";
import { inScope } from "@/domain/access/access";
import { isUnifiedCode } from "@/domain/body/unified-code";
import type { SignedInContext, Viewer } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { BodyChange } from "./body-input";
import type { BodyRefusal, SaveBodyResult } from "./body-view";
import { bodyViewOf } from "./body-view-of";

/**
 * Corrects what the register says of a body, as if it had always been so; what happens to a body is recorded as an act. Renames it, moves it with everything below under another parent, or ends it with a last report year.
 * Nothing is ever removed. NotFoundError for a body or a new parent outside the viewer's scope.
 */
export function updateBody(ctx: SignedInContext, { bodyId, ...change }: BodyChange): SaveBodyResult {
  requireAction(ctx, "body.manage");
  const { viewer } = ctx;
  return refusingLoops(ctx, (tx) => {
    const before = bodyInScope(tx, bodyId, viewer);
    const after = changed(before, change);
    const parent = after.parentId === null || after.parentId === before.parentId ? null : bodyInScope(tx, after.parentId, viewer);
    const reason = refusalOf(tx, before, { after, parent });
    if (reason) return { outcome: "refused", reason };
    const row = keepTree(
      tx,
      () => storeBody(tx, before, after),
      () => [bodyId, ...(before.parentId === null ? [] : [before.parentId])],
    );
    appendAudit(tx, { at: ctx.now(), viewer, action: "body.update", bodyId, reportId: null, detail: differences(before, row) });
    return { outcome: "saved", body: bodyViewOf(row, viewer, listFormerNames(tx, bodyId).get(bodyId)) };
  });
}

/** One unit of work; undone and refused when the body would stand below itself in the tree of some year. */
function refusingLoops({ db }: SignedInContext, work: (tx: Transaction) => SaveBodyResult): SaveBodyResult {
  try {
    return inTransaction(db, work);
  } catch (error) {
    if (error instanceof TreeLoopError) return { outcome: "refused", reason: "parentBelow" };
    throw error;
  }
}

function bodyInScope(tx: Transaction, id: number, viewer: Viewer): BodyRow {
  const row = found(findBody(tx, id));
  if (!inScope(viewer.role, viewer.bodyPath, row.path)) throw new NotFoundError();
  return row;
}

function changed(before: BodyRow, change: Omit<BodyChange, "bodyId">): NewBody {
  const told = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const { id: _, path: __, pinyin: ___, position: ____, ...all } = { ...before, ...told };
  return all;
}

function refusalOf(tx: Transaction, before: BodyRow, { after, parent }: { after: NewBody; parent: BodyRow | null }): BodyRefusal | null {
  if (parent?.path.startsWith(before.path)) return "parentBelow";
  if (parent && parent.validTo !== null) return "parentEnded";
  if (after.validTo === null && findNamesake(tx, after, before.id)) return "nameTaken";
  const { unifiedCode: code = null } = after;
  if (code !== null && code !== before.unifiedCode && !isUnifiedCode(code)) return "codeWrong";
  if (code !== null && after.validTo === null && findCodeHolder(tx, code, before.id)) return "codeTaken";
  if (after.validTo !== null && after.validTo < after.validFrom) return "endsBeforeStart";
  if (after.validTo !== null && before.validTo === null && hasLivingChildren(tx, before.id)) return "hasBodiesBelow";
  return null;
}

/** What changed, for the log: field → [before, after]. */
function differences(before: BodyRow, after: BodyRow): Record<string, unknown> {
  const changedFields = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(before[key as keyof BodyRow]) !== JSON.stringify(value),
  );
  return Object.fromEntries(changedFields.map(([key, value]) => [key, [before[key as keyof BodyRow], value]]));
}
