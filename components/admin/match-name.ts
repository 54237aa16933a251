import type { BodyView } from "@/server/bodies/body-view";

type Named = Pick<BodyView, "name" | "shortName" | "aliases" | "formerNames" | "pinyin">;

/** How a body holds the words: the part of its name to mark (none when unknown), and the other name they stand in, if not its own. */
export interface NameMatch {
  readonly marked: readonly [from: number, to: number] | null;
  readonly otherName: string | null;
}

/** A syllable that begins with a letter: 太 is t + ai, 安 is a + n, 市 is sh + i. */
const syllable = (initial: string) => (/[aeo]/.test(initial) ? `${initial}[aeiou]*(?:ng?|r)?` : `${initial}h?[aeiouv]+(?:ng?|r)?`);

/** Lengths of the syllables of a full pinyin, given the initials; null where they do not part in this way (digits, Latin letters). */
function partSyllables(full: string, initials: string): number[] | null {
  if (!/^[a-z]+$/.test(initials)) return null;
  const parts = new RegExp(`^${[...initials].map((initial) => `(${syllable(initial)})`).join("")}$`).exec(full);
  return parts ? parts.slice(1).map((part) => part.length) : null;
}

/** Where in a name the words stand as initials or full pinyin. The pinyin of the name itself comes first. */
function markPinyin({ name, pinyin }: Named, words: string): NameMatch["marked"] {
  const [full = "", initials = ""] = pinyin.split(" ");
  if (initials.length !== name.length) return null;
  const at = initials.indexOf(words);
  if (at >= 0) return [at, at + words.length];
  const lengths = partSyllables(full, initials);
  const start = full.indexOf(words);
  if (!lengths || start < 0) return null;
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
  const from = ends.findIndex((end) => end > start);
  return [from, ends.findIndex((end) => end >= start + words.length) + 1];
}

/** Whether a body's name, short name, alias, full pinyin or initials hold the words, as the server's search decides; null when not. */
export function matchName(body: Named, words: string): NameMatch | null {
  const wanted = words.toLowerCase().replace(/\s+/g, "");
  if (wanted === "") return null;
  const at = body.name.toLowerCase().indexOf(wanted);
  if (at >= 0) return { marked: [at, at + wanted.length], otherName: null };
  const former = body.formerNames.flatMap(({ name, shortName }) => [name, shortName]);
  const otherName = [body.shortName, ...body.aliases, ...former].find((name) => name.toLowerCase().includes(wanted)) ?? null;
  if (otherName !== null) return { marked: null, otherName };
  return body.pinyin.split(" ").some((token) => token.includes(wanted)) ? { marked: markPinyin(body, wanted), otherName: null } : null;
}
