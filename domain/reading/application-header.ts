import { editions } from "../form/editions";
import { isColumnLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";

const columns = editions[0]?.tables.applications.blocks[0]?.columns ?? [];

function columnOf(text: string): number {
  return columns.findIndex((column) => isColumnLabel(text, column));
}

const isNumbered = (indices: readonly number[]) => indices.every((index, at) => at === 0 || index > (indices[at - 1] ?? -1));
const columnsIn = (pieces: readonly Piece[]) => pieces.map(({ text }) => columnOf(text)).filter((index) => index >= 0);

function placeOf({ source }: Piece): readonly [number, number] {
  return source.kind === "span" ? [source.block, source.start] : [source.block, 0];
}

/** The columns named before the first values of flattened text, in the order they were printed. */
function flattenedColumns(rows: readonly PrintedRow[]): readonly number[] {
  const lines = rows.filter(({ origin }) => origin === "lines");
  const first = lines.findIndex(({ pieces }) => pieces.some(({ text }) => isValueText(text)));
  const pieces = lines.slice(0, first + 1).flatMap((row) => row.pieces.filter(({ text }) => !isValueText(text)));
  const placed = pieces.map((piece) => ({ piece, place: placeOf(piece) }));
  placed.sort(({ place: [block, start] }, { place: [otherBlock, otherStart] }) => block - otherBlock || start - otherStart);
  return columnsIn(placed.map(({ piece }) => piece));
}

const TOTAL = columns.length - 1;

/**
 * A header flattened names 总计 where its cell began, before some or all others: it is left to the sums. Labels wrapped over lines
 * come out mixed up, so the order counts only when all six others are there.
 */
function isFlattenedInOrder(columnsFound: readonly number[]): boolean {
  const others = columnsFound.filter((index) => index !== TOTAL);
  return new Set(others).size < TOTAL || isNumbered(others);
}

/** True when flattened text prints 总计 before 自然人: the values must show on which side the total stands. */
export function totalMayStandFirst(rows: readonly PrintedRow[]): boolean {
  const found = flattenedColumns(rows);
  const total = found.indexOf(TOTAL);
  return total !== -1 && total < found.indexOf(0);
}

/** False when a header prints the applicants in another order than the form: then position says nothing about a value. */
export function applicationColumnsInOrder(rows: readonly PrintedRow[]): boolean {
  const headers = rows.filter(({ origin }) => origin === "table").map(({ pieces }) => columnsIn(pieces));
  return headers.every((header) => header.length < 2 || isNumbered(header)) && isFlattenedInOrder(flattenedColumns(rows));
}

/** True when the header names all seven columns: none was left out of the table. */
export function hasAllApplicationColumns(rows: readonly PrintedRow[]): boolean {
  const header = rows.filter(({ origin, pieces }) => origin === "table" && !pieces.some(({ text }) => isValueText(text)));
  const named = new Set(header.flatMap(({ pieces }) => pieces.map(({ text }) => columnOf(text))).filter((index) => index >= 0));
  return named.size === columns.length;
}
