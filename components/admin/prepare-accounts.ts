import type { AccountView } from "@/server/bodies/body-view";

/** Rows of accounts one page may hold; each mounts eleven nodes. */
export const ACCOUNTS_PER_PAGE = 60;

/** Accounts whose login, name or body holds the words, whatever their case. */
export function findAccounts(accounts: readonly AccountView[], words: string): readonly AccountView[] {
  const wanted = words.toLowerCase();
  return accounts.filter(({ login, name, bodyName }) => [login, name, bodyName].some((text) => text.toLowerCase().includes(wanted)));
}
