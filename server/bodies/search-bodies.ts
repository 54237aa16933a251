import { searchBodies as readMatches } from "@/db/bodies";
import { listFormerNames } from "@/db/former-names";
import type { SignedInContext } from "../context";
import type { BodyView } from "./body-view";
import { bodyViewOf } from "./body-view-of";

const MOST_MATCHES = 30;

/** Bodies whose name, short name, other or former name, full pinyin or initials hold the words; best match first, 30 at most. */
export function searchBodies(ctx: SignedInContext, words: string): BodyView[] {
  if (words.trim() === "") return [];
  const former = listFormerNames(ctx.db);
  return readMatches(ctx.db, words, MOST_MATCHES).map((row) => bodyViewOf(row, ctx.viewer, former.get(row.id)));
}
