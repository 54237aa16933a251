const PAGE = 10;

/** Which row a key leads to from another, or null when the key is none of those that move between rows. */
export function rowAfter(key: string, { row, count }: { readonly row: number; readonly count: number }): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -count, End: count };
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(row + step, 0), count - 1);
}
