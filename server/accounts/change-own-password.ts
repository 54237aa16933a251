import { z } from "zod";
import { setPassword, takeAttempt } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { ChangePasswordResult, PasswordRules, PasswordWeakness } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { findAccountInScope } from "./find-account-in-scope";
import { hashPassword, matchesPassword } from "./password-hash";
import { findWeakness, readPasswordRules } from "./password-rules";
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
  const passwordHash = await hashPassword(newPassword, cost);
  return inTransaction(db, (tx) => {
    setPassword(tx, account.id, passwordHash);
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.changePassword", bodyId: viewer.bodyId, reportId: null, detail: {} });
    return { outcome: "changed" };
  });
}

function refuse(reason: "wrongPassword" | PasswordWeakness, rules: PasswordRules): ChangePasswordResult {
  return { outcome: "refused", reason, rules, message: sentenceOf(reason, rules) };
}

function sentenceOf(reason: "wrongPassword" | PasswordWeakness, { shortest, classes }: PasswordRules) {
  const sentences = {
    wrongPassword: {
      zh: "现在的密码不正确，密码没有修改。连续输错5次，账号锁定10分钟。",
      en: "The current password is wrong; nothing was changed. Five failures lock the account for 10 minutes.",
    },
    tooShort: { zh: `新密码至少${shortest}个字符。`, en: `The new password needs at least ${shortest} characters.` },
    tooFewClasses: {
      zh: `新密码要含大写字母、小写字母、数字、其他符号中的至少${classes}类。`,
      en: `The new password needs at least ${classes} of: capitals, small letters, digits, other signs.`,
    },
    containsLogin: { zh: "新密码不能包含账号名。", en: "The new password must not contain the account name." },
    sameAsBefore: { zh: "新密码与现在的密码相同。", en: "The new password is the same as the current one." },
  };
  return sentences[reason];
}
