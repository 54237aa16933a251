import { disputeTable } from "../form/dispute-table";
import type { CellId } from "../form/edition";
import { alignValues, type LabelledRow } from "./align-values";
import { missingCell, readPiece } from "./cell-readings";
import { isAnyColumnLabel, isColumnLabel, rowsLabelled } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading, ReadingProblem } from "./reading";
import type { TableReading } from "./table-reading";

const rows = disputeTable.blocks.flatMap((block) => block.rows);
const columns = disputeTable.blocks.flatMap((block) => block.columns);
const cellIds: readonly CellId[] = rows.flatMap((row) => columns.map((column): CellId => `disputes.${row.id}.${column.id}`));

/** A number with a remark (10①) is a value nobody can read, not a label. */
const leadingDigit = /^\s*[\d０-９]/u;

/** A printed row that holds values only, behind at most a label of its own. */
function valueRow({ pieces, origin, hasSpans, isNarrow = false }: PrintedRow): LabelledRow | null {
  const start = pieces.findIndex(({ text }) => isValueText(text));
  const texts = pieces.slice(0, start).filter(({ text }) => text.trim() !== "" && !leadingDigit.test(text));
  if (start === -1 || texts.length > 1) return null;
  const label = texts[0] ? pieces.indexOf(texts[0]) : -1;
  const values = pieces.slice(label + 1);
  return { origin, hasSpans, isNarrow, depth: 0, label, width: pieces.length, values };
}

type Cells = ReadonlyMap<CellId, CellReading>;

function readInOrder(pieces: readonly Piece[]): Cells {
  return new Map(
    cellIds.map((id, index) => {
      const piece = pieces[index];
      return [id, piece ? readPiece(piece, "count", null) : missingCell("blank")] as const;
    }),
  );
}

/** All fifteen values in one row, as the form prints them. */
function readOneRow(printed: readonly PrintedRow[]): Cells | null {
  const header = printed.filter(({ pieces }) => !pieces.some(({ text }) => isValueText(text)));
  const headerIsComplete =
    header.flatMap(({ pieces }) => pieces).filter(({ text }) => isAnyColumnLabel(text, "disputes")).length >= cellIds.length;
  const candidates = printed.flatMap((row) => {
    const values = findLabelledRow(row, "disputes") ? null : valueRow(row);
    const alignment = values ? alignValues(values, { rows: [values], columns: cellIds.length, headerIsComplete }) : null;
    return alignment?.outcome === "aligned" ? [alignment.pieces] : [];
  });
  const [only] = candidates;
  return candidates.length === 1 && only ? readInOrder(only) : null;
}

/** Three rows of five values, each with its own label. */
function readThreeRows(printed: readonly PrintedRow[]): Cells | null {
  const cells = new Map<CellId, CellReading>();
  const found = printed.flatMap((row) => findLabelledRow(row, "disputes") ?? []);
  for (const row of found) {
    const id = row.meanings[0]?.row.id;
    const alignment = alignValues(row, { rows: found, columns: columns.length, headerIsComplete: false });
    if (!id || alignment.outcome !== "aligned") continue;
    columns.forEach((column, index) => {
      const cell: CellId = `disputes.${id}.${column.id}`;
      const piece = alignment.pieces[index];
      if (piece) cells.set(cell, cells.has(cell) ? missingCell("ambiguous", piece.text, piece.source) : readPiece(piece, "count", null));
    });
  }
  return cells.size > 0 ? cells : null;
}

/** Fifteen rows of a label and its value, in the order of the form; each must name the result it stands for. */
function readTransposed(printed: readonly PrintedRow[]): Cells | null {
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
function readTurned(printed: readonly PrintedRow[]): Cells | null {
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

/** Gives a row of values to the kinds of dispute named since the last one; false when their numbers do not fit. */
function takeStacked(stack: Stack, values: readonly Piece[]): boolean {
  const { kinds, results, cells } = stack;
  const fits = values.length === kinds.length * columns.length && results.length % columns.length === 0;
  if (!fits || kinds.length === 0 || !results.every((result, index) => result === index % columns.length)) return false;
  values.forEach((piece, index) => {
    const column = columns[index % columns.length];
    cells.set(`disputes.${kinds[Math.floor(index / columns.length)]}.${column?.id}`, readPiece(piece, "count", null));
  });
  kinds.length = 0;
  results.length = 0;
  return true;
}

/** Tables below one another: each names its kinds of dispute, then its results, then five or ten values. */
function readStacked(printed: readonly PrintedRow[]): Cells | null {
  const stack: Stack = { kinds: [], results: [], cells: new Map() };
  for (const { pieces } of printed) {
    const filled = pieces.filter(({ text }) => text.trim() !== "");
    const values = filled.filter(({ text }) => isValueText(text));
    for (const piece of filled.filter((one) => !values.includes(one))) {
      const kind = rowsLabelled(piece.text, "disputes")[0]?.row.id;
      if (kind) stack.kinds.push(kind);
      else if (resultOf(piece) >= 0) stack.results.push(resultOf(piece));
    }
    if (values.length > 0 && !takeStacked(stack, values)) return null;
  }
  return stack.cells.size === cellIds.length ? stack.cells : null;
}

/** Nothing could be told: every cell carries the values that were found, for a person to place. */
function missingCells(printed: readonly PrintedRow[]): Cells {
  const values = printed.flatMap(({ pieces }) => pieces.filter(({ text }) => isValueText(text)));
  const raw = values.map(({ text }) => text.trim()).join("\t");
  const reason = values.length > 0 ? "ambiguous" : "blank";
  return new Map(cellIds.map((id) => [id, missingCell(reason, raw, values[0]?.source ?? null)] as const));
}

/**
 * Reads 表四 (格式第四部分), alike in both editions: fifteen values in order, three labelled rows of five, fifteen labelled values,
 * the same turned on its side, or one table below the other.
 */
export function readDisputes(printed: readonly PrintedRow[]): Omit<TableReading, "edition"> {
  const own = printed.filter(({ table }) => table === "disputes");
  const hasLabels = own.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ""));
  if (!hasLabels) return { found: false, cells: new Map(), problems: [] };
  const read = readOneRow(own) ?? readThreeRows(own) ?? readTransposed(own) ?? readTurned(own) ?? readStacked(own);
  if (!read) return { found: true, cells: missingCells(own), problems: hasValues(own) ? [ambiguousTable] : [] };
  return { found: true, cells: new Map(cellIds.map((id) => [id, read.get(id) ?? missingCell("notFound")] as const)), problems: [] };
}

const hasValues = (printed: readonly PrintedRow[]) => printed.some(({ pieces }) => pieces.some(({ text }) => isValueText(text)));
const ambiguousTable: ReadingProblem = { code: "ambiguousRow", table: "disputes", cells: cellIds, source: null };
