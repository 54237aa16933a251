import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { listLevelRules, saveLevels } from "@/db/review-levels";
import { inScope } from "@/domain/access/access";
import type { BodyKind } from "@/domain/body/body";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { LevelRuleView } from "./review-view";

export interface SetLevelsInput {
  /** The place: this body and everything below it. */
  readonly bodyId: number;
  readonly kind: BodyKind | null;
  /** 1 to 3; null takes the setting away, so that the place above counts. */
  readonly levels: number | null;
}

/** The settings of levels at and below the administrator's body. */
export function listLevels(ctx: SignedInContext): LevelRuleView[] {
  requireAction(ctx, "deadline.manage");
  return listLevelRules(ctx.db, ctx.viewer.bodyPath).map(({ bodyId, bodyName, kind, levels }) => ({ bodyId, bodyName, kind, levels }));
}

/** Sets how many levels reports of a place pass; those already waiting keep the number they were submitted under. */
export function setLevels(ctx: SignedInContext, { bodyId, kind, levels }: SetLevelsInput): LevelRuleView[] {
  requireAction(ctx, "deadline.manage");
  const body = found(findBody(ctx.db, bodyId));
  const { accountId, login, role, bodyPath } = ctx.viewer;
  if (!inScope(role, bodyPath, body.path)) throw new NotFoundError();
  inTransaction(ctx.db, (tx) => {
    saveLevels(tx, { bodyId, kind, levels });
    const entry = { at: ctx.now(), viewer: { accountId, login }, bodyId, reportId: null };
    appendAudit(tx, { ...entry, action: "review.setLevels", detail: { kind, levels } });
  });
  return listLevels(ctx);
}
