import type { Piece } from "./form-rows";

/** A row's label and what follows it; `width` and `label` (index) are its shape, which rows of one table share. */
export interface LabelledRow {
  readonly origin: "table" | "lines";
  readonly label: number;
  readonly width: number;
  readonly values: readonly Piece[];
}

/** The pieces that stand in the form's columns, or why they cannot be told. */
export type Alignment =
  | { readonly outcome: "aligned"; readonly pieces: readonly Piece[] }
  | { readonly outcome: "blank" }
  | { readonly outcome: "surplus"; readonly pieces: readonly Piece[] }
  | { readonly outcome: "ambiguous" };

const isBlank = ({ text }: Piece) => text.trim() === "";

interface Extent {
  readonly first: number;
  readonly count: number;
}

function filledExtent(values: readonly Piece[]): Extent | null {
  const first = values.findIndex((piece) => !isBlank(piece));
  if (first === -1) return null;
  const last = values.length - 1 - [...values].reverse().findIndex((piece) => !isBlank(piece));
  return { first, count: last - first + 1 };
}

/** Offsets at which `columns` cells can start so that no filled cell is left out. */
function possibleOffsets(values: readonly Piece[], columns: number): number[] {
  const extent = filledExtent(values);
  if (!extent || values.length < columns) return [];
  const from = Math.max(0, extent.first + extent.count - columns);
  const to = Math.min(values.length - columns, extent.first);
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const sameShape = (left: LabelledRow, right: LabelledRow) => left.label === right.label && left.width === right.width;

/** The one offset that the rows of the same shape prove, or null when they prove none or disagree. */
function provenOffset(row: LabelledRow, rows: readonly LabelledRow[], columns: number): number | null {
  const proven = new Set(
    rows
      .filter((other) => sameShape(row, other))
      .map(({ values }) => possibleOffsets(values, columns))
      .filter((offsets) => offsets.length === 1)
      .map(([offset]) => offset),
  );
  const [only] = proven;
  return proven.size === 1 && only !== undefined ? only : null;
}

function alignCells(row: LabelledRow, rows: readonly LabelledRow[], columns: number): Alignment {
  const offsets = possibleOffsets(row.values, columns);
  const [single] = offsets;
  const take = (offset: number): Alignment => ({ outcome: "aligned", pieces: row.values.slice(offset, offset + columns) });
  if (row.values.length === columns) {
    // Editors strip trailing tabs: a row that starts blank is trusted only while its kind of row has one width.
    const oneWidth = rows.every((other) => other.label !== row.label || other.values.length < columns || other.width === row.width);
    const startsFilled = !row.values.slice(0, 1).every(isBlank);
    return startsFilled || oneWidth ? take(0) : { outcome: "ambiguous" };
  }
  if (offsets.length === 1 && single !== undefined) return take(single);
  const proven = provenOffset(row, rows, columns);
  return proven !== null && offsets.includes(proven) ? take(proven) : { outcome: "ambiguous" };
}

/**
 * Which of a row's pieces are its `columns` values. Exactly that many: taken as they stand. Blank cells in excess are dropped
 * where only one way is possible or rows of the same shape prove it; one filled cell too many is `surplus`. Never guesses.
 */
export function alignValues(row: LabelledRow, rows: readonly LabelledRow[], columns: number): Alignment {
  const extent = filledExtent(row.values);
  if (!extent) return { outcome: "blank" };
  const filled = row.values.slice(extent.first, extent.first + extent.count);
  if (filled.length === columns + 1 && !filled.some(isBlank)) return { outcome: "surplus", pieces: filled };
  if (row.origin === "lines") return filled.length === columns ? { outcome: "aligned", pieces: filled } : { outcome: "ambiguous" };
  return row.values.length < columns || filled.length > columns ? { outcome: "ambiguous" } : alignCells(row, rows, columns);
}
