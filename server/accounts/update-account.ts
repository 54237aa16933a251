import { z } from "zod";
import { updateAccount as saveAccount } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { inScope } from "@/domain/access/access";
import type { ChangeAccountResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { accountViewOf } from "./account-view-of";
import { accountInput } from "./create-account";
import { findAccountInScope } from "./find-account-in-scope";

export const accountChange = accountInput.omit({ login: true }).extend({ accountId: z.int() });

/**
 * Gives an account of the viewer's scope another name, role or body of that scope; its sessions end with a change of role or
 * body. Nobody changes their own: rights are raised by somebody else.
 */
export function updateAccount(ctx: SignedInContext, input: z.infer<typeof accountChange>): ChangeAccountResult {
  requireAction(ctx, "account.manage");
  const { viewer } = ctx;
  const { accountId, ...values } = input;
  return inTransaction(ctx.db, (tx) => {
    const { account } = findAccountInScope(tx, accountId, viewer);
    const body = found(findBody(tx, values.bodyId));
    if (!inScope(viewer.role, viewer.bodyPath, body.path)) throw new NotFoundError();
    if (accountId === viewer.accountId) return { outcome: "refused", reason: "ownAccount" };
    if (body.validTo !== null && body.id !== account.bodyId) return { outcome: "refused", reason: "bodyEnded" };
    const fields = ["name", "role", "bodyId"] as const;
    const changed = fields.filter((field) => account[field] !== values[field]);
    if (changed.length > 0) {
      saveAccount(tx, accountId, values);
      const changes = Object.fromEntries(changed.map((field) => [field, [account[field], values[field]]]));
      const detail = { accountId, login: account.login, ...changes };
      appendAudit(tx, { at: ctx.now(), viewer, action: "account.update", bodyId: body.id, reportId: null, detail });
    }
    return { outcome: "changed", account: accountViewOf(findAccountInScope(tx, accountId, viewer)) };
  });
}
