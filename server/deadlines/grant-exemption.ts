import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { activeExemption, insertExemption, revokeGrant } from "@/db/grants";
import { keepRollUps } from "@/db/statistics/keep-roll-ups";
import { isRequired } from "@/domain/body/is-required";
import { exemptionGrounds } from "@/domain/deadlines/obligation";
import type { SignedInContext } from "../context";
import { notify } from "../notices/notify";
import { findObligedBody, isFiled, isOwnBody } from "./find-obliged-body";
import { grantReason, obligedYear } from "./grant-input";
import type { GrantResult } from "./obligation-view";

export const exemptionInput = z.object({
  bodyId: z.int(),
  year: obligedYear,
  ground: z.enum(exemptionGrounds),
  reason: grantReason,
  /** The exemption that is to be replaced; null when none was seen. Another one in force makes this stale. */
  replaces: z.int().nullable().default(null),
});

/**
 * Lets one body off one year's report (免报): newly made, abolished, merged, or for another reason. Reviewers and administrators,
 * for bodies of their subtree but not their own: NotFoundError outside it. Not once a report was submitted.
 */
export function grantExemption(ctx: SignedInContext, told: z.input<typeof exemptionInput>): GrantResult {
  const owner = findObligedBody(ctx, told.bodyId);
  const input = exemptionInput.parse(told);
  const { viewer } = ctx;
  const { bodyId, year, ground, reason, replaces } = input;
  if (isOwnBody(ctx, owner.id)) return { outcome: "refused", reason: "ownBody" };
  if (!isRequired(owner, year)) return { outcome: "refused", reason: "notDue" };
  return inTransaction(ctx.db, (tx) => {
    const before = activeExemption(tx, input);
    if (before && before.ground === ground && before.reason === reason) return { outcome: "granted", id: before.id, repeated: true };
    if ((before?.id ?? null) !== replaces) return { outcome: "stale" };
    if (isFiled(tx, owner, year)) return { outcome: "refused", reason: "alreadyFiled" };
    const act = { by: viewer, at: ctx.now() };
    const { id } = keepRollUps(tx, [{ bodyId, year }], () => {
      if (before) revokeGrant(tx, "exemption", { ...act, id: before.id, reason });
      return insertExemption(tx, { bodyId, year, ground, reason }, act);
    });
    const detail = { year, ground, reason, groundBefore: before?.ground ?? null };
    appendAudit(tx, { at: act.at, viewer, action: "exemption.grant", bodyId, reportId: null, detail });
    const params = { year, text: reason, word: ground };
    notify(tx, { to: { bodyId, role: "clerk" }, kind: "exempted", params, link: "/filing", reportId: null, ...act });
    return { outcome: "granted", id, repeated: false };
  });
}
