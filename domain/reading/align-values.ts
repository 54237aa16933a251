import type { Piece } from "./form-rows";
import { isMarkedNumber, isValueText } from "./number-text";

/** A row's label and what follows it; `label` (index), `depth` and `width` are its shape, which rows of one kind share. */
export interface LabelledRow {
  readonly origin: "table" | "lines";
  readonly hasSpans: boolean;
  readonly label: number;
  /** How deep the row stands below group labels on the form. */
  readonly depth: number;
  readonly width: number;
  readonly isNarrow?: boolean;
  readonly isMixed?: boolean;
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

const sameKind = (left: LabelledRow, right: LabelledRow) => left.label === right.label && left.depth === right.depth;
const sameShape = (left: LabelledRow, right: LabelledRow) => sameKind(left, right) && left.width === right.width;

/** The offset at which rows of the same shape without any gap prove the columns to begin; null when there are none or they disagree. */
function provenOffset(row: LabelledRow, { rows, columns }: Grid): number | null {
  const proven = new Set(
    rows
      .filter((other) => sameShape(row, other))
      .flatMap(({ values }) => {
        const extent = filledExtent(values);
        const isFull = extent?.count === columns && !values.slice(extent.first, extent.first + columns).some(isBlank);
        return isFull ? [extent.first] : [];
      }),
  );
  const [only] = proven;
  return proven.size === 1 && only !== undefined ? only : null;
}

/** In text, rows as wide as this one whose whole kind holds just the form's columns show where in the line the columns begin. */
function offsetByWidth(row: LabelledRow, { rows, columns }: Grid): number | null {
  if (row.hasSpans) return null;
  const proven = new Set(
    rows.flatMap((other) => {
      const kind = rows.filter((one) => sameKind(one, other));
      const exact = kind.length > 1 && kind.every(({ values }) => values.length === columns);
      return exact && other.width === row.width && other.label > row.label ? [other.label - row.label] : [];
    }),
  );
  const [only] = proven;
  return proven.size === 1 && only !== undefined ? only : null;
}

/** Editors strip trailing tabs and cells get lost: a row with gaps is trusted only while its kind of row has one width. */
function hasOneWidth(row: LabelledRow, { rows, columns }: Grid): boolean {
  return rows.every((other) => !sameKind(other, row) || other.values.length < columns || other.width === row.width);
}

/** A row with blanks among its values: where its columns begin must be proven, not assumed. */
function alignGappedRow(row: LabelledRow, grid: Grid): Alignment {
  const { columns, headerIsComplete } = grid;
  if (row.isNarrow || !hasOneWidth(row, grid)) return { outcome: "ambiguous" };
  const proven = provenOffset(row, grid);
  const reachesBothEnds = filledExtent(row.values)?.count === columns;
  const assumed = row.values.length === columns && (headerIsComplete || reachesBothEnds) ? 0 : null;
  const offset = proven ?? offsetByWidth(row, grid) ?? assumed;
  if (offset === null || !possibleOffsets(row.values, columns).includes(offset)) return { outcome: "ambiguous" };
  const pieces = row.values.slice(offset, offset + columns);
  // In plain text a blank before the first value may also be the trace of a lost cell.
  return row.hasSpans || !pieces.slice(0, 1).every(isBlank) ? { outcome: "aligned", pieces } : { outcome: "ambiguous" };
}

/** What is known of the table a row stands in. */
export interface Grid {
  readonly rows: readonly LabelledRow[];
  readonly columns: number;
  /** The header names every column of the form, so that none was left out. */
  readonly headerIsComplete: boolean;
}

/**
 * Which of a row's pieces are its values. A full run of values is taken as it stands. With blanks, full rows of the
 * same shape or a complete header must prove where the columns begin; one filled cell too many is `surplus`. Never guesses.
 */
export function alignValues(row: LabelledRow, grid: Grid): Alignment {
  const extent = filledExtent(row.values);
  if (!extent) return { outcome: "blank" };
  if (row.isMixed) return { outcome: "ambiguous" };
  const { columns } = grid;
  const isFigure = ({ text }: Piece) => text.trim() === "" || isValueText(text) || isMarkedNumber(text);
  if (row.origin === "lines" && !row.values.every(isFigure)) return { outcome: "ambiguous" };
  const filled = row.values.slice(extent.first, extent.first + extent.count);
  const hasGap = filled.some(isBlank);
  if (filled.length === columns + 1 && !hasGap) return { outcome: "surplus", pieces: filled };
  if (filled.length === columns && !hasGap) return { outcome: "aligned", pieces: filled };
  // Lines hold blanks only where every cell has a bar of its own: the count is then the whole row's.
  if (row.origin === "lines" && row.values.length === columns) return { outcome: "aligned", pieces: row.values };
  if (row.origin === "lines" || filled.length > columns || row.values.length < columns) return { outcome: "ambiguous" };
  return alignGappedRow(row, grid);
}
