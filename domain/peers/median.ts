/** The middle value, or the mean of the two middle ones; null of no values. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Median absolute deviation (绝对中位差): the median of the distances from the median; null of no values. */
export function deviationOf(values: readonly number[]): number | null {
  const median = medianOf(values);
  return median === null ? null : medianOf(values.map((value) => Math.abs(value - median)));
}
