import { BREAK, type ComparableText, type ComparedSection } from "./comparable-text";
import { SHINGLE, shingleHashes, WINDOW, winnow } from "./fingerprints";

/** The shortest passage that counts as shared, in characters that count. */
export const SHORTEST_PASSAGE = 20;
/** Places of the other text tried for one shingle; one that repeats itself oftener needs no longer search. */
const MOST_PLACES = 16;

/** Where a passage stands in one of the two texts: offsets within its section's text. */
export interface PassageSpan {
  readonly section: ComparedSection;
  readonly start: number;
  readonly end: number;
}

export interface SharedPassage {
  readonly own: PassageSpan;
  readonly other: PassageSpan;
  /** Characters that count, common wording left out. */
  readonly length: number;
}

/** What one text shares with another. */
export interface TextLikeness {
  /** Characters of the own text that are compared, and how many of them stand in the other text too: the share's fraction. */
  readonly length: number;
  readonly shared: number;
  /** Jaccard: shared shingles ÷ shingles of both; the same from either side. Common wording is not left out of it. */
  readonly resemblance: number;
  /** In the order of the own text. */
  readonly passages: readonly SharedPassage[];
}

/** For each character of a text, 1 where it is wording that many bodies use. `common`: hashes of such shingles. */
export function commonWording({ text }: ComparableText, common: ReadonlySet<number>): Uint8Array {
  const marks = new Uint8Array(text.length);
  let last = Number.NEGATIVE_INFINITY;
  for (const { hash, at } of winnow(text)) {
    if (!common.has(hash)) {
      last = Number.NEGATIVE_INFINITY;
      continue;
    }
    const joined = at - last <= WINDOW && !text.slice(last, at).includes(BREAK);
    marks.fill(1, joined ? last : at, at + SHINGLE);
    last = at;
  }
  return marks;
}

/**
 * Compares two texts: every passage of the own text that stands in the other, longest first at each place. `common` marks the
 * own characters that do not count because many bodies use that wording.
 */
export function compareTexts(
  own: ComparableText,
  other: ComparableText,
  common: Uint8Array = new Uint8Array(own.text.length),
): TextLikeness {
  const places = indexShingles(other.text);
  const passages: SharedPassage[] = [];
  let shared = 0;
  for (let at = 0; at + SHINGLE <= own.text.length; ) {
    const match = longestMatch(own.text, at, { text: other.text, places });
    const counted = match ? countUncommon(common, at, at + match.length) : 0;
    if (match && counted >= SHORTEST_PASSAGE) {
      shared += counted;
      passages.push({ own: spanOf(own, at, match.length), other: spanOf(other, match.at, match.length), length: counted });
    }
    at += match && match.length >= SHORTEST_PASSAGE ? match.length : 1;
  }
  return { length: countCompared(own.text, common), shared, resemblance: resemblanceOf(own.text, other.text), passages };
}

function countUncommon(common: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (common[at] !== 1) count += 1;
  return count;
}

/** Characters of a text that are compared: common wording, as marked, left out. */
export function countCompared(text: string, common: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== BREAK && common[at] !== 1) count += 1;
  return count;
}

function indexShingles(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    const shingle = text.slice(at, at + SHINGLE);
    if (shingle.includes(BREAK)) continue;
    const known = places.get(shingle);
    if (!known) places.set(shingle, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

function longestMatch(
  own: string,
  from: number,
  other: { readonly text: string; readonly places: ReadonlyMap<string, readonly number[]> },
): { readonly at: number; readonly length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const at of other.places.get(own.slice(from, from + SHINGLE)) ?? []) {
    let length = SHINGLE;
    while (own[from + length] !== undefined && own[from + length] !== BREAK && own[from + length] === other.text[at + length]) length += 1;
    if (!best || length > best.length) best = { at, length };
  }
  return best;
}

/** A passage never crosses a break, so it lies within one section. */
function spanOf({ sections, starts, ends }: ComparableText, from: number, length: number): PassageSpan {
  return { section: sections[from] ?? "s1", start: starts[from] ?? 0, end: ends[from + length - 1] ?? 0 };
}

function resemblanceOf(a: string, b: string): number {
  const shingles = (text: string) => new Set(text.split(BREAK).flatMap((stretch) => [...shingleHashes(stretch)]));
  const [left, right] = [shingles(a), shingles(b)];
  let both = 0;
  for (const hash of left) if (right.has(hash)) both += 1;
  const all = left.size + right.size - both;
  return all === 0 ? 0 : both / all;
}
