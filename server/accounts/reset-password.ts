import { setPassword } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { ResetPasswordResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { findAccountInScope } from "./find-account-in-scope";
import { hashPassword } from "./password-hash";
import { makeInitialPassword, readPasswordRules } from "./password-rules";

/**
 * Gives an account of the viewer's scope a new first password, shown once, and unlocks it; its sessions end at once.
 * One's own password is changed with the old one, not reset.
 */
export async function resetPassword(ctx: SignedInContext, accountId: number, cost?: number): Promise<ResetPasswordResult> {
  requireAction(ctx, "account.manage");
  const { viewer, db } = ctx;
  findAccountInScope(db, accountId, viewer);
  const initialPassword = makeInitialPassword(readPasswordRules(db));
  const passwordHash = await hashPassword(initialPassword, cost);
  return inTransaction(db, (tx) => {
    const { account } = findAccountInScope(tx, accountId, viewer);
    if (accountId === viewer.accountId) return { outcome: "refused", reason: "ownAccount" };
    setPassword(tx, accountId, passwordHash);
    const detail = { accountId, login: account.login };
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.resetPassword", bodyId: account.bodyId, reportId: null, detail });
    return { outcome: "reset", initialPassword };
  });
}
