/** Ranks from 1, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (let i = from; i <= to; i += 1) ranks[order[i]?.at ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Below this number of pairs a coefficient says nothing. */
const LEAST_PAIRS = 10;

/**
 * Spearman's rank correlation of pairs, between −1 and 1: how far a higher first value goes with a higher second one. Null below
 * ten pairs, or when one side is the same everywhere. It says nothing about causes.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < LEAST_PAIRS) return null;
  const x = ranksOf(pairs.map(([first]) => first));
  const y = ranksOf(pairs.map(([, second]) => second));
  const mean = (pairs.length + 1) / 2;
  const sum = (f: (at: number) => number) => pairs.reduce((all, _, at) => all + f(at), 0);
  const [dx, dy] = [(at: number) => (x[at] ?? 0) - mean, (at: number) => (y[at] ?? 0) - mean];
  const spread = Math.sqrt(sum((at) => dx(at) ** 2) * sum((at) => dy(at) ** 2));
  return spread === 0 ? null : sum((at) => dx(at) * dy(at)) / spread;
}
