import { z } from "zod";
import { findAccount, setPassword } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { findOpenLink } from "@/db/passwords";
import type { PasswordRules, PasswordWeakness } from "../bodies/body-view";
import type { Context } from "../context";
import { found } from "../errors";
import { hashToken } from "./issue-link";
import { hashPassword } from "./password-hash";
import { findWeakness, readPasswordRules, wasUsedBefore } from "./password-rules";
import { passwordSentence } from "./password-sentences";

export const linkInput = z.object({ token: z.string().min(1).max(100), newPassword: z.string().max(200).optional() });

export type LinkResult =
  | { readonly outcome: "open"; readonly login: string; readonly rules: PasswordRules }
  | { readonly outcome: "changed"; readonly login: string }
  | { readonly outcome: "refused"; readonly reason: PasswordWeakness; readonly message: { readonly zh: string; readonly en: string } }
  /** Unknown, used, replaced, expired, or of a disabled account: told apart nowhere. */
  | { readonly outcome: "ended" };

/**
 * What a link is good for: without a new password whose it is, with one it sets it, once. Nobody is signed in by it: the new
 * password is used for that.
 */
export async function redeemLink(ctx: Context, { token, newPassword }: z.infer<typeof linkInput>, cost?: number): Promise<LinkResult> {
  const tokenHash = hashToken(token);
  const link = findOpenLink(ctx.db, tokenHash, Date.now());
  if (!link) return { outcome: "ended" };
  const { login, bodyId, id } = found(findAccount(ctx.db, link.accountId)).account;
  const rules = readPasswordRules(ctx.db);
  if (newPassword === undefined) return { outcome: "open", login, rules };
  const weakness = findWeakness(newPassword, login, rules) ?? ((await wasUsedBefore(ctx.db, id, newPassword)) ? "usedBefore" : null);
  if (weakness) return { outcome: "refused", reason: weakness, message: passwordSentence(weakness, rules) };
  const passwordHash = await hashPassword(newPassword, cost);
  return inTransaction(ctx.db, (tx) => {
    // Two may have asked at once: the first ended the link.
    if (!findOpenLink(tx, tokenHash, Date.now())) return { outcome: "ended" };
    setPassword(tx, id, passwordHash, { remember: false });
    const viewer = { accountId: id, login };
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.redeemLink", bodyId, reportId: null, detail: {} });
    return { outcome: "changed", login };
  });
}
