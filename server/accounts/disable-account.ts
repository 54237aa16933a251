import { setDisabled } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { ChangeAccountResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { accountViewOf } from "./account-view-of";
import { findAccountInScope } from "./find-account-in-scope";

/** Disables an account of the viewer's scope; its sessions end at once. Nobody disables their own. */
export function disableAccount(ctx: SignedInContext, accountId: number): ChangeAccountResult {
  return setAccountDisabled(ctx, accountId, true);
}

/** Lets a disabled account of the viewer's scope sign in again. */
export function enableAccount(ctx: SignedInContext, accountId: number): ChangeAccountResult {
  return setAccountDisabled(ctx, accountId, false);
}

function setAccountDisabled(ctx: SignedInContext, accountId: number, disabled: boolean): ChangeAccountResult {
  requireAction(ctx, "account.manage");
  const { viewer } = ctx;
  return inTransaction(ctx.db, (tx) => {
    const { account } = findAccountInScope(tx, accountId, viewer);
    if (accountId === viewer.accountId) return { outcome: "refused", reason: "ownAccount" };
    if ((account.disabledAt !== null) !== disabled) {
      setDisabled(tx, accountId, disabled ? ctx.now() : null);
      const action = disabled ? "account.disable" : "account.enable";
      const detail = { accountId, login: account.login };
      appendAudit(tx, { at: ctx.now(), viewer, action, bodyId: account.bodyId, reportId: null, detail });
    }
    return { outcome: "changed", account: accountViewOf(findAccountInScope(tx, accountId, viewer)) };
  });
}
