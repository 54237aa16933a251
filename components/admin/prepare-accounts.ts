import { type Role, roles } from "@/domain/access/access";
import type { AccountView } from "@/server/bodies/body-view";

export const accountStates = ["active", "locked", "disabled"] as const;
export type AccountState = (typeof accountStates)[number];

/** Which accounts are shown; all of it stands in the URL. A null filter lets everything through. */
export interface AccountQuery {
  readonly words: string;
  readonly role: Role | null;
  readonly state: AccountState | null;
}

/** Reads the filters out of the URL; anything unknown lets everything through. */
export function readAccountQuery(url: Readonly<Record<string, string>>): AccountQuery {
  return {
    words: (url.q ?? "").trim().slice(0, 60),
    role: roles.find((role) => role === url.role) ?? null,
    state: accountStates.find((state) => state === url.state) ?? null,
  };
}

/** Whether someone can sign in with it now; a disabled account is told as that, locked or not. */
export function stateOf({ disabled, locked }: Pick<AccountView, "disabled" | "locked">): AccountState {
  if (disabled) return "disabled";
  return locked ? "locked" : "active";
}

/** Accounts whose login, name or body holds the words, whatever their case, in the role and state asked for. */
export function findAccounts(accounts: readonly AccountView[], { words, role, state }: AccountQuery): readonly AccountView[] {
  const wanted = words.trim().toLowerCase();
  return accounts.filter(
    (account) =>
      (role === null || account.role === role) &&
      (state === null || stateOf(account) === state) &&
      [account.login, account.name, account.bodyName].some((text) => text.toLowerCase().includes(wanted)),
  );
}
