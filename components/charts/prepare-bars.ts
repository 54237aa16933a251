/** One body's bar; `value` is null when the body states or files no figure. */
export interface BarRow {
  readonly id: number;
  readonly name: string;
  readonly value: number | null;
  readonly label: string;
  readonly href: string;
  readonly focus: boolean;
}

export interface BarsShape {
  readonly rows: readonly BarRow[];
  readonly stated: number;
  readonly most: number;
}

export interface BarsInput {
  readonly rows: readonly { readonly id: number; readonly name: string; readonly value: number | null }[];
  readonly labelOf: (value: number | null) => string;
  readonly hrefOf: (id: number) => string;
  /** The body in focus; without one, the largest. */
  readonly focus?: number | null;
}

/** Bars sorted from most to least; bodies without a figure stand last with their word, and never as zero. */
export function prepareBars({ rows, labelOf, hrefOf, focus = null }: BarsInput): BarsShape {
  const sorted = [...rows].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const first = focus ?? sorted[0]?.id;
  const stated = sorted.filter(({ value }) => value !== null);
  return {
    rows: sorted.map((row) => ({ ...row, label: labelOf(row.value), href: hrefOf(row.id), focus: row.id === first })),
    stated: stated.length,
    most: Math.max(1, ...stated.map(({ value }) => value ?? 0)),
  };
}
