import { listAccounts as readAccounts } from "@/db/accounts";
import type { AccountView } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { accountViewOf } from "./account-view-of";

/** The accounts of the bodies in the viewer's scope, disabled ones too. */
export function listAccounts(ctx: SignedInContext): AccountView[] {
  requireAction(ctx, "account.manage");
  return readAccounts(ctx.db, ctx.viewer.bodyPath).map(accountViewOf);
}
