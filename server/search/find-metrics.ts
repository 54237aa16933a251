import { pinyinOf } from "@/db/pinyin";
import { metrics } from "@/domain/metrics/catalogue";
import type { FoundMetric } from "./search-view";

/** A metric's names as they are searched: characters, English, id, pinyin; then its note, for words the name does not have. */
interface Entry extends FoundMetric {
  readonly starts: readonly string[];
  readonly note: string;
}

let entries: readonly Entry[] | null = null;

/** Made at the first search: pinyin of ninety names takes some milliseconds. */
function entriesOf(): readonly Entry[] {
  entries ??= metrics.map(({ id, name, note }) => ({
    ...{ id, name, note: note.zh.toLowerCase() },
    starts: [name.zh, name.en.toLowerCase(), id.toLowerCase(), ...pinyinOf([name.zh]).split(" ")],
  }));
  return entries;
}

/** 0: a name begins so. 1: a name holds it. 2: the note does. Null: nothing does. */
function rankOf({ starts, note }: Entry, term: string): number | null {
  if (starts.some((start) => start.startsWith(term))) return 0;
  if (starts.some((start) => start.includes(term))) return 1;
  return term.length > 1 && note.includes(term) ? 2 : null;
}

/** Metrics that hold every one of the terms (lower case) in name, pinyin, initials, id or note; best first. */
export function findMetrics(terms: readonly string[], most: number): readonly FoundMetric[] {
  const found = entriesOf().flatMap((entry) => {
    const ranks = terms.map((term) => rankOf(entry, term));
    return ranks.includes(null) ? [] : [{ entry, rank: Math.max(...ranks.map((rank) => rank ?? 0)) }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry: { id, name } }) => ({ id, name }));
}
