/** A text of the index: whose it is, and its fingerprints (distinct, any order). */
export interface IndexedText {
  readonly bodyId: number;
  readonly year: number;
  readonly hashes: Int32Array;
}

/** A text that shares fingerprints with the one asked about; `share` estimates the part of it that the two have in common. */
export interface Candidate<T extends IndexedText> {
  readonly text: T;
  readonly hits: number;
  readonly share: number;
}

/** Wording counts as common (通用表述) when this many bodies of a year use it: 3 % of them, and never fewer than eight. */
const COMMON_SHARE = 0.03;
const FEWEST_FOR_COMMON = 8;

/** From how many other bodies on wording counts as common, among so many texts of a year. */
export function commonFrom(texts: number): number {
  return Math.max(FEWEST_FOR_COMMON, Math.ceil(texts * COMMON_SHARE));
}

export interface AlikeSearch<T extends IndexedText> {
  /** Fingerprints of the own text that many other bodies use in the same year. */
  readonly common: ReadonlySet<number>;
  /** Texts with any other fingerprint in common, most alike first. */
  readonly candidates: readonly Candidate<T>[];
}

/**
 * Looks through an index for texts like one's own. One pass counts how many other bodies use each own fingerprint, per year;
 * fingerprints that many use are common wording and make nobody a candidate.
 */
export function findAlike<T extends IndexedText>(own: Omit<IndexedText, "year">, index: readonly T[]): AlikeSearch<T> {
  const table = lookUpTable(own.hashes);
  const hits = index.map(({ hashes }) => matchesOf(table, hashes));
  const common = commonSlots(own, index, hits);
  const rare = own.hashes.length - common.size;
  const candidates = index.flatMap((text, at): Candidate<T>[] => {
    const count = (hits[at] ?? []).filter((slot) => !common.has(slot)).length;
    return count > 0 ? [{ text, hits: count, share: count / rare }] : [];
  });
  return {
    common: new Set([...common].map((slot) => own.hashes[slot] ?? 0)),
    candidates: candidates.sort((a, b) => b.hits - a.hits || b.text.year - a.text.year || a.text.bodyId - b.text.bodyId),
  };
}

/** Own hashes by value, behind a table of their low bits that turns nearly every other hash away at once. */
interface LookUp {
  readonly low: Uint8Array;
  readonly slots: ReadonlyMap<number, number>;
}

const LOW_BITS = 0xffff;
const nothing: readonly number[] = [];

function lookUpTable(hashes: Int32Array): LookUp {
  const low = new Uint8Array(LOW_BITS + 1);
  for (const hash of hashes) low[hash & LOW_BITS] = 1;
  return { low, slots: new Map([...hashes].map((hash, slot) => [hash, slot])) };
}

function matchesOf({ low, slots }: LookUp, hashes: Int32Array): readonly number[] {
  let found: number[] | null = null;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    if (low[hash & LOW_BITS] === 0) continue;
    const slot = slots.get(hash);
    if (slot === undefined) continue;
    found ??= [];
    found.push(slot);
  }
  return found ?? nothing;
}

function commonSlots(
  own: Omit<IndexedText, "year">,
  index: readonly IndexedText[],
  hits: readonly (readonly number[])[],
): ReadonlySet<number> {
  const years = new Map<number, { texts: number; counts: Uint32Array }>();
  index.forEach(({ bodyId, year }, at) => {
    if (bodyId === own.bodyId) return;
    const tally = years.get(year) ?? { texts: 0, counts: new Uint32Array(own.hashes.length) };
    years.set(year, tally);
    tally.texts += 1;
    for (const slot of hits[at] ?? nothing) tally.counts[slot] = (tally.counts[slot] ?? 0) + 1;
  });
  const common = new Set<number>();
  for (const { texts, counts } of years.values()) {
    const from = commonFrom(texts);
    counts.forEach((count, slot) => {
      if (count >= from) common.add(slot);
    });
  }
  return common;
}
