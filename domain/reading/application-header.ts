import { labelKey } from "../document/normalise";
import { editions } from "../form/editions";
import { isColumnLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";

const columns = editions[0]?.tables.applications.blocks[0]?.columns ?? [];

const group = labelKey(columns.find((column) => column.group !== null)?.group ?? "");

function columnOf(text: string): number {
  return columns.findIndex((column) => isColumnLabel(text, column));
}

/** The upper row of the header: 自然人 and 总计 beside 法人或其他组织. */
const outer = columns.flatMap((column, index) => (column.group === null ? [index] : []));

/** How 法人或其他组织 begins. */
const beginning = /^\s*法/u;

/** The columns a header row names; a page break may leave only the beginnings of 总计 and 自然人 beside 法人或其他组织. */
function columnsInHeader(pieces: readonly Piece[]): readonly number[] {
  if (!pieces.some(({ text }) => beginning.test(text))) return columnsIn(pieces);
  const keys = pieces.map(({ text }) => labelKey(text));
  if (!keys.some((key) => key.length > 1 && group.startsWith(key))) return columnsIn(pieces);
  return pieces.flatMap(({ text }, at) => {
    const own = columnOf(text);
    const begun = outer.find((index) => keys[at] !== "" && labelKey(columns[index]?.label ?? "").startsWith(keys[at] ?? ""));
    return own >= 0 ? [own] : (begun ?? []);
  });
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

/** How a header orders the applicants: as the form does, with 总计 in front, or in another way that no position can be told by. */
export type ApplicationOrder = "form" | "totalFirst" | "other";

function orderOf(header: readonly number[]): ApplicationOrder {
  if (isNumbered(header)) return "form";
  return header[0] === TOTAL && isNumbered(header.slice(1)) ? "totalFirst" : "other";
}

/**
 * Text that lost its grid names 总计 where its cell began, before some or all others. Labels wrapped over lines come out mixed up,
 * so the order of the others counts only when all six are there.
 */
function orderOfFlattened(found: readonly number[]): ApplicationOrder {
  const others = found.filter((index) => index !== TOTAL);
  if (new Set(others).size === TOTAL && !isNumbered(others)) return "other";
  const total = found.indexOf(TOTAL);
  return total !== -1 && total < found.indexOf(0) ? "totalFirst" : "form";
}

/** The order in which the headers of tables and of flattened text print the applicants. */
export function applicationOrder(rows: readonly PrintedRow[]): ApplicationOrder {
  const headers = rows.filter(({ origin }) => origin === "table").map(({ pieces }) => columnsInHeader(pieces));
  const orders = [...headers.filter((header) => header.length > 1).map(orderOf), orderOfFlattened(flattenedColumns(rows))];
  if (orders.includes("other")) return "other";
  return orders.includes("totalFirst") ? "totalFirst" : "form";
}

/** True when the header names all seven columns: none was left out of the table. */
export function hasAllApplicationColumns(rows: readonly PrintedRow[]): boolean {
  const header = rows.filter(({ origin, pieces }) => origin === "table" && !pieces.some(({ text }) => isValueText(text)));
  const named = new Set(header.flatMap(({ pieces }) => pieces.map(({ text }) => columnOf(text))).filter((index) => index >= 0));
  return named.size === columns.length;
}
