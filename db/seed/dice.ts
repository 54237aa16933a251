/** Repeatable chance: the same name always throws the same numbers, so the demo is alike on every machine. */
export interface Dice {
  /** A fraction, 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number, from ≤ n ≤ to. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** How many of `n` tries succeed at chance `p`. */
  readonly successes: (n: number, p: number) => number;
  /** Throws `n` balls into boxes by weight; how many lie in each. */
  readonly spread: (n: number, weights: readonly number[]) => number[];
}

/** Dice for a name (mulberry32 over an FNV-1a hash of it). */
export function diceFor(name: string): Dice {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const successes = (n: number, p: number) => Array.from({ length: n }, next).filter((x) => x < p).length;
  return {
    next,
    between,
    successes,
    pick: (choices) => {
      const chosen = choices[between(0, choices.length - 1)];
      if (chosen === undefined) throw new Error("nothing to pick from");
      return chosen;
    },
    spread: (n, weights) => {
      let left = n;
      let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => {
        const share = weightLeft > 0 ? Math.min(1, weight / weightLeft) : 0;
        const here = share === 1 ? left : successes(left, share);
        left -= here;
        weightLeft -= weight;
        return here;
      });
    },
  };
}
