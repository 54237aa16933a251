/** One part of a whole: its count and its share of the total in %. */
export interface CompositionPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly share: number;
  readonly href: string;
}

/** One bar. Without a total, with a missing part, or when the parts miss the total, `parts` is empty: nothing is drawn. */
export interface CompositionRow {
  readonly year: number;
  readonly total: number | null;
  readonly parts: readonly CompositionPart[];
}

export interface CompositionShape {
  readonly rows: readonly CompositionRow[];
  /** What the printed shares of the newest drawn row add to, null when that is 100.0. */
  readonly roundedSum: number | null;
}

interface CompositionInput {
  readonly year: number;
  readonly total: number | null;
  readonly parts: readonly { readonly id: string; readonly label: string; readonly value: number | null }[];
}

function prepareRow({ year, total, parts }: CompositionInput, hrefOf: (part: string, year: number) => string): CompositionRow {
  const stated = parts.flatMap((part) => (part.value === null ? [] : [{ ...part, value: part.value }]));
  const sum = stated.reduce((all, { value }) => all + value, 0);
  if (total === null || total === 0 || stated.length < parts.length || sum !== total) return { year, total, parts: [] };
  return { year, total, parts: stated.map((part) => ({ ...part, share: (part.value / total) * 100, href: hrefOf(part.id, year) })) };
}

/** 100 % bars, newest year first. A year whose parts do not make up its total is not drawn. */
export function prepareComposition(years: readonly CompositionInput[], hrefOf: (part: string, year: number) => string): CompositionShape {
  const rows = [...years].sort((a, b) => b.year - a.year).map((row) => prepareRow(row, hrefOf));
  const newest = rows.find(({ parts }) => parts.length > 0);
  const tenths = newest ? newest.parts.reduce((all, { share }) => all + Math.round(share * 10), 0) : 1000;
  return { rows, roundedSum: tenths === 1000 ? null : tenths / 10 };
}
