/**
 * One measured line of `npm run bench`: our time or size beside the reference's, both in the unit the name tells.
 * `ratio` is ours ÷ reference; `goal` is in words ("≤ 3×", "< 150 ms").
 */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly ratio: number;
  readonly goal: string;
  readonly reached: boolean;
}

/** A `*-bench.ts` file exports `bench`: it measures and returns its rows. */
export type Bench = () => Promise<readonly BenchRow[]>;
