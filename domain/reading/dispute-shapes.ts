import type { CellId } from "../form/edition";
import { alignValues, type LabelledRow } from "./align-values";
import { missingCell, readPiece } from "./cell-readings";
import { contestedRows } from "./contested-rows";
import { cellIds, columns, type DisputeCells, provenKinds, rows } from "./dispute-cells";
import { isAnyColumnLabel, isColumnLabel, rowsLabelled } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading } from "./reading";

const isFilled = ({ text }: Piece) => text.trim() !== "";

/** A number with a remark (10①), or two in one cell, is a value nobody can read, not a label. */
const leadingDigit = /^\s*[\d０-９]/u;

/** A printed row that holds values only, behind at most a label of its own. */
function valueRow({ pieces, origin, hasSpans, isNarrow = false }: PrintedRow): LabelledRow | null {
  const start = pieces.findIndex(({ text }) => isValueText(text) || leadingDigit.test(text));
  const texts = pieces.slice(0, start).filter(isFilled);
  if (start === -1 || texts.length > 1) return null;
  const label = texts[0] ? pieces.indexOf(texts[0]) : -1;
  const values = pieces.slice(label + 1);
  return { origin, hasSpans, isNarrow, depth: 0, label, width: pieces.length, values };
}

function readInOrder(pieces: readonly Piece[]): DisputeCells {
  return new Map(
    cellIds.map((id, index) => {
      const piece = pieces[index];
      return [id, piece ? readPiece(piece, "count", null) : missingCell("blank")] as const;
    }),
  );
}

const valuesText = (values: readonly Piece[]) => values.map(({ text }) => text.trim()).join("\t");

/** A header that names every result, in a row as wide as the values unless spans tell how far its cells reach. */
function hasCompleteHeader(printed: readonly PrintedRow[], { hasSpans, width }: LabelledRow): boolean {
  const header = printed.filter(({ pieces }) => !pieces.some(({ text }) => isValueText(text)));
  const named = header.flatMap(({ pieces }) => pieces).filter(({ text }) => isAnyColumnLabel(text, "disputes"));
  return named.length >= cellIds.length && (hasSpans || header.some((row) => (row.width ?? row.pieces.length) === width));
}

/** All fifteen values in one row, as the form prints them, with no labelled rows beside it. A row that may have lost a cell must add up. */
function readOneRow(printed: readonly PrintedRow[], mustProve: boolean): DisputeCells | null {
  if (printed.some((row) => findLabelledRow(row, "disputes")?.values.some(({ text }) => isValueText(text)))) return null;
  const all = printed.flatMap((row) => valueRow(row) ?? []);
  const long = all.filter(({ values }) => values.filter(isFilled).length > columns.length);
  const [row] = long.length > 0 ? long : all;
  if (!row || long.some(({ values }) => valuesText(values) !== valuesText(row.values))) return null;
  const alignment = alignValues(row, { rows: [row], columns: cellIds.length, headerIsComplete: hasCompleteHeader(printed, row) });
  if (alignment.outcome !== "aligned") return null;
  const cells = readInOrder(alignment.pieces);
  const isDoubtful = row.origin === "lines" ? mustProve : row.isNarrow;
  return isDoubtful && provenKinds(cells).size < rows.length ? null : cells;
}

/** Three rows of five values, each with its own label; printed twice with different values, or once unreadably, a row is asked for. */
function readThreeRows(printed: readonly PrintedRow[]): DisputeCells | null {
  const cells = new Map<CellId, CellReading>();
  const matched = printed.map((row) => ({ row, found: findLabelledRow(row, "disputes") }));
  const found = matched.flatMap((match) => match.found ?? []);
  const contested = contestedRows(
    matched.flatMap((match) => (match.found ? [] : [match.row])),
    "disputes",
  );
  for (const row of found) {
    const id = row.meanings[0]?.row.id;
    const alignment = alignValues(row, { rows: found, columns: columns.length, headerIsComplete: false });
    if (!id || alignment.outcome === "blank") continue;
    columns.forEach((column, index) => {
      const cell: CellId = `disputes.${id}.${column.id}`;
      const piece = alignment.outcome === "aligned" && !contested.has(id) ? alignment.pieces[index] : undefined;
      const read = piece ? readPiece(piece, "count", null) : missingCell("ambiguous", valuesText(row.values), row.labelPiece.source);
      const known = cells.get(cell);
      cells.set(cell, !known || known.raw === read.raw ? read : missingCell("ambiguous", read.raw, read.source));
    });
  }
  return [...cells.values()].some(({ missing }) => missing !== "ambiguous") ? cells : null;
}

/** Fifteen rows of a label and its value, in the order of the form; each must name the result it stands for. */
function readTransposed(printed: readonly PrintedRow[]): DisputeCells | null {
  const pairs = printed.flatMap(({ pieces }) => {
    const filled = pieces.filter(({ text }) => text.trim() !== "");
    const [value] = filled.slice(-1);
    const label = filled[filled.length - 2];
    const column = label ? columns.findIndex((one) => isColumnLabel(label.text, one)) : -1;
    const single = filled.filter(({ text }) => isValueText(text)).length === 1;
    return value && isValueText(value.text) && single && column >= 0 ? [{ value, column }] : [];
  });
  const inOrder = pairs.length === cellIds.length && pairs.every(({ column }, index) => column === index % columns.length);
  return inOrder ? readInOrder(pairs.map(({ value }) => value)) : null;
}

/** The text of a piece as a result's column, −1 when it is none. */
const resultOf = ({ text }: Piece) => columns.findIndex((column) => isColumnLabel(text, column));

/** Results down, the three kinds of dispute across: five rows of three values below a header that names the kinds in order. */
function readTurned(printed: readonly PrintedRow[]): DisputeCells | null {
  const kinds = printed.flatMap(({ pieces }) => pieces.flatMap(({ text }) => rowsLabelled(text, "disputes")[0]?.row.id ?? []));
  if (kinds.join() !== rows.map(({ id }) => id).join()) return null;
  const lines = printed.flatMap(({ pieces }) => {
    const filled = pieces.filter(({ text }) => text.trim() !== "");
    const values = filled.slice(-rows.length);
    const label = filled[filled.length - rows.length - 1];
    const whole = values.length === rows.length && values.every(({ text }) => isValueText(text));
    return whole && label && filled.filter(({ text }) => isValueText(text)).length === rows.length
      ? [{ result: resultOf(label), values }]
      : [];
  });
  if (lines.map(({ result }) => result).join() !== columns.map((_, index) => index).join()) return null;
  return readInOrder(rows.flatMap((_, kind) => lines.flatMap(({ values }) => values[kind] ?? [])));
}

interface Stack {
  readonly kinds: string[];
  readonly results: number[];
  readonly cells: Map<CellId, CellReading>;
}

/** Gives a row of values to the kinds of dispute named since the last one; false when their numbers do not fit or contradict earlier ones. */
function takeStacked(stack: Stack, values: readonly Piece[]): boolean {
  const { kinds, results, cells } = stack;
  const fits = values.length === kinds.length * columns.length && results.length % columns.length === 0;
  if (!fits || kinds.length === 0 || !results.every((result, index) => result === index % columns.length)) return false;
  let agrees = true;
  values.forEach((piece, index) => {
    const id: CellId = `disputes.${kinds[Math.floor(index / columns.length)]}.${columns[index % columns.length]?.id}`;
    const read = readPiece(piece, "count", null);
    agrees &&= (cells.get(id)?.raw ?? read.raw) === read.raw;
    cells.set(id, read);
  });
  kinds.length = 0;
  results.length = 0;
  return agrees;
}

/** Tables below one another: each names its kinds of dispute, then its results, then five or ten values. */
function readStacked(printed: readonly PrintedRow[]): DisputeCells | null {
  const stack: Stack = { kinds: [], results: [], cells: new Map() };
  for (const { pieces } of printed) {
    const filled = pieces.filter(({ text }) => text.trim() !== "");
    const values = filled.filter(({ text }) => isValueText(text));
    const others = filled.filter((one) => !values.includes(one));
    if (others.some(({ text }) => leadingDigit.test(text))) return null;
    for (const piece of others) {
      const kind = rowsLabelled(piece.text, "disputes")[0]?.row.id;
      if (kind) stack.kinds.push(kind);
      else if (resultOf(piece) >= 0) stack.results.push(resultOf(piece));
    }
    if (values.length > 0 && !takeStacked(stack, values)) return null;
  }
  return stack.cells.size === cellIds.length ? stack.cells : null;
}

/**
 * The fifteen cells of 表四 from the first of its shapes that the rows fit: fifteen values in order, three labelled rows of five,
 * fifteen labelled values, the same turned on its side, or one table below the other. Null when they fit none.
 */
export function readDisputeShape(printed: readonly PrintedRow[], mustProve: boolean): DisputeCells | null {
  const oneRow = readOneRow(printed, mustProve);
  if (oneRow) return oneRow;
  const cells = readThreeRows(printed) ?? readTransposed(printed) ?? readTurned(printed) ?? readStacked(printed);
  if (!cells || !mustProve || !printed.some(({ origin }) => origin === "lines")) return cells;
  const proven = provenKinds(cells);
  const isProven = (id: CellId) => proven.has(id.split(".")[1] ?? "");
  return new Map([...cells].map(([id, cell]) => [id, isProven(id) ? cell : missingCell("ambiguous", cell.raw, cell.source)] as const));
}
