import type { AccountRow } from "@/db/accounts";
import type { AccountView } from "../bodies/body-view";

/** An account as its administrator sees it; nothing of its password leaves the server. */
export function accountViewOf({ account, bodyName }: { account: AccountRow; bodyName: string }): AccountView {
  const { id, login, name, role, bodyId, lastSignInAt } = account;
  const locked = account.lockedUntil !== null && account.lockedUntil > Date.now();
  return { id, login, name, role, bodyId, bodyName, disabled: account.disabledAt !== null, locked, lastSignInAt };
}
