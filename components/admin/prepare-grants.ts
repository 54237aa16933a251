import type { GrantView } from "@/server/deadlines/obligation-view";

/** The grants whose body or reason holds the words, those in force first, otherwise in their order. */
export function findGrants<G extends GrantView>(grants: readonly G[], words: string): G[] {
  const text = words.trim();
  const found = grants.filter(({ bodyName, reason }) => bodyName.includes(text) || reason.includes(text));
  return [...found.filter(({ revoked }) => !revoked), ...found.filter(({ revoked }) => revoked)];
}
