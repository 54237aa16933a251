import { BREAK } from "./comparable-text";

/** Characters of one shingle. Shorter ones meet by chance in official prose, longer ones break at every changed word. */
export const SHINGLE = 12;
/** Shingles of one window: a shared stretch of SHINGLE + WINDOW − 1 characters always shares a fingerprint. */
export const WINDOW = 20;
/** The most kept of one report; only very long ones have more. The smallest are kept, so that long and short texts still meet. */
const MOST_KEPT = 400;

/** A chosen shingle: its hash, and where it starts in the text. */
export interface Fingerprint {
  readonly hash: number;
  readonly at: number;
}

function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Hashes of every shingle of a stretch, in order; one of fewer characters has none. */
export function shingleHashes(stretch: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, stretch.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = hashOf(stretch, at);
  return hashes;
}

/**
 * Winnowing: of every window of shingles the one with the smallest hash, so that equal stretches choose equal shingles wherever
 * they stand. Places ascending.
 */
export function winnow(text: string): readonly Fingerprint[] {
  const chosen: Fingerprint[] = [];
  let from = 0;
  for (const stretch of text.split(BREAK)) {
    winnowStretch(shingleHashes(stretch), (hash, at) => chosen.push({ hash, at: from + at }));
    from += stretch.length + 1;
  }
  return chosen;
}

function winnowStretch(hashes: Int32Array, choose: (hash: number, at: number) => void): void {
  let last = -1;
  for (let from = 0; from + WINDOW <= hashes.length || (from === 0 && hashes.length > 0); from += 1) {
    const to = Math.min(from + WINDOW, hashes.length);
    let least = from;
    for (let at = from + 1; at < to; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    if (least !== last) choose(hashes[least] ?? 0, least);
    last = least;
  }
}

/** The fingerprints of a text as they are kept: distinct hashes, ascending. */
export function fingerprintsOf(text: string): Int32Array {
  const distinct = Int32Array.from(new Set(winnow(text).map(({ hash }) => hash))).sort();
  return distinct.slice(0, MOST_KEPT);
}
