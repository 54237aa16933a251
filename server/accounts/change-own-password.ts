import { z } from "zod";
import { setPassword, takeAttempt } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { ChangePasswordResult, PasswordRules, PasswordWeakness } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { findAccountInScope } from "./find-account-in-scope";
import { hashPassword, matchesPassword } from "./password-hash";
import { findWeakness, readPasswordRules, wasUsedBefore } from "./password-rules";
import { passwordSentence } from "./password-sentences";
import { LOCK } from "./sign-in";

export const passwordChange = z.object({ password: z.string().max(200), newPassword: z.string().max(200) });

/**
 * Changes the viewer's own password, which ends every session of the account, this one too. A wrong old password counts
 * towards the lock like a failed sign-in.
 */
export async function changeOwnPassword(
  ctx: SignedInContext,
  { password, newPassword }: z.infer<typeof passwordChange>,
  cost?: number,
): Promise<ChangePasswordResult> {
  const { viewer, db } = ctx;
  const { account } = findAccountInScope(db, viewer.accountId, viewer);
  const rules = readPasswordRules(db);
  const weakness = newPassword === password ? "sameAsBefore" : findWeakness(newPassword, viewer.login, rules);
  if (weakness) return refuse(weakness, rules);
  const open = takeAttempt(db, account.id, { now: Date.now(), rule: LOCK });
  if (!(await matchesPassword(password, account.passwordHash)) || !open) return refuse("wrongPassword", rules);
  if (await wasUsedBefore(db, account.id, newPassword)) return refuse("usedBefore", rules);
  const passwordHash = await hashPassword(newPassword, cost);
  return inTransaction(db, (tx) => {
    setPassword(tx, account.id, passwordHash);
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.changePassword", bodyId: viewer.bodyId, reportId: null, detail: {} });
    return { outcome: "changed" };
  });
}

function refuse(reason: "wrongPassword" | PasswordWeakness, rules: PasswordRules): ChangePasswordResult {
  return { outcome: "refused", reason, rules, message: passwordSentence(reason, rules) };
}
