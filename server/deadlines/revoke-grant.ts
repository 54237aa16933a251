import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { findGrant, type GrantKind, revokeGrant as storeRevocation } from "@/db/grants";
import { outdateFindings } from "@/db/reports/outdate-findings";
import { keepRollUps } from "@/db/statistics/keep-roll-ups";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotAllowedError, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { isOwnBody } from "./find-obliged-body";
import { grantReason } from "./grant-input";
import type { RevokeResult } from "./obligation-view";

export const revocationInput = z.object({ id: z.int(), reason: grantReason });
type Revocation = z.infer<typeof revocationInput>;

/** Takes an extension back, with a reason; what was submitted under it stays judged by it. A second time changes nothing. */
export function revokeExtension(ctx: SignedInContext, input: Revocation): RevokeResult {
  return revokeGrant(ctx, "extension", input);
}

/** Takes an exemption back, with a reason: the body owes the year's report again. A second time changes nothing. */
export function revokeExemption(ctx: SignedInContext, input: Revocation): RevokeResult {
  return revokeGrant(ctx, "exemption", input);
}

function revokeGrant(ctx: SignedInContext, kind: GrantKind, { id, reason }: Revocation): RevokeResult {
  requireAction(ctx, "obligation.manage");
  const { viewer } = ctx;
  return inTransaction(ctx.db, (tx) => {
    const grant = found(findGrant(tx, kind, id));
    if (!inScope(viewer.role, viewer.bodyPath, grant.path)) throw new NotFoundError();
    if (isOwnBody(ctx, grant.bodyId)) throw new NotAllowedError();
    if (grant.revokedAt !== null) return { outcome: "revoked", repeated: true };
    const revoked = { id, reason, by: viewer, at: ctx.now() };
    keepRollUps(tx, [grant], () => storeRevocation(tx, kind, revoked));
    const detail = { year: grant.year, reason };
    appendAudit(tx, { at: ctx.now(), viewer, action: `${kind}.revoke`, bodyId: grant.bodyId, reportId: null, detail });
    if (kind === "extension") outdateFindings(tx, grant);
    return { outcome: "revoked", repeated: false };
  });
}
