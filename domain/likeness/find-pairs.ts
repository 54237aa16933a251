import { commonFrom, type IndexedText } from "./find-alike";

/** Two texts of an index that share fingerprints; `share` estimates how much of the shorter one stands in the other. */
export interface AlikePair<T extends IndexedText> {
  readonly texts: readonly [T, T];
  readonly hits: number;
  readonly share: number;
}

/** A fingerprint of many texts pairs each with so many of those after it: enough for every copy to meet some other copy. */
const MOST_NEIGHBOURS = 12;
/** Fewer hits are chance; a smaller share is not worth an exact look. */
const FEWEST_HITS = 4;
const SMALLEST_SHARE = 0.25;
const MOST_TEXTS = 2 ** 20;

/** Walks over (hash, text) entries in ascending order and calls for each run of one hash with the texts that have it. */
function forEachGroup(entries: Float64Array, call: (hash: number, members: readonly number[]) => void): void {
  for (let from = 0; from < entries.length; ) {
    const hash = Math.floor((entries[from] ?? 0) / MOST_TEXTS);
    const members: number[] = [];
    let at = from;
    for (; at < entries.length && Math.floor((entries[at] ?? 0) / MOST_TEXTS) === hash; at += 1)
      members.push((entries[at] ?? 0) % MOST_TEXTS);
    call(hash | 0, members);
    from = at;
  }
}

function entriesOf(index: readonly IndexedText[]): Float64Array {
  const entries = new Float64Array(index.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let next = 0;
  index.forEach(({ hashes }, text) => {
    for (const hash of hashes) {
      entries[next] = (hash >>> 0) * MOST_TEXTS + text;
      next += 1;
    }
  });
  return entries.sort();
}

/**
 * The pairs of one year's texts by different bodies that are likely alike, most alike first; and the wording that so many use that
 * it does not count. `index`: texts of one year, at most about a million.
 */
export function findPairs<T extends IndexedText>(
  index: readonly T[],
): { readonly common: ReadonlySet<number>; readonly pairs: readonly AlikePair<T>[] } {
  const from = commonFrom(index.length);
  const common = new Set<number>();
  const hits = new Map<number, number>();
  const rare = Uint32Array.from(index, ({ hashes }) => hashes.length);
  forEachGroup(entriesOf(index), (hash, members) => {
    if (members.length > from) {
      common.add(hash);
      for (const text of members) rare[text] = (rare[text] ?? 0) - 1;
      return;
    }
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1, at + 1 + MOST_NEIGHBOURS))
        hits.set(a * MOST_TEXTS + b, (hits.get(a * MOST_TEXTS + b) ?? 0) + 1);
    });
  });
  return { common, pairs: likelyPairs(index, hits, rare) };
}

function likelyPairs<T extends IndexedText>(
  index: readonly T[],
  hits: ReadonlyMap<number, number>,
  rare: Uint32Array,
): readonly AlikePair<T>[] {
  const pairs: AlikePair<T>[] = [];
  for (const [key, count] of hits) {
    const [a, b] = [Math.floor(key / MOST_TEXTS), key % MOST_TEXTS];
    const share = count / Math.max(1, Math.min(rare[a] ?? 0, rare[b] ?? 0));
    const [left, right] = [index[a], index[b]];
    if (count < FEWEST_HITS || share < SMALLEST_SHARE || !left || !right || left.bodyId === right.bodyId) continue;
    pairs.push({ texts: [left, right], hits: count, share });
  }
  return pairs.sort((a, b) => b.share - a.share || b.hits - a.hits);
}
