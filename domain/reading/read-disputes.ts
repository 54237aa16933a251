import { disputeTable } from "../form/dispute-table";
import type { CellId } from "../form/edition";
import { alignValues, type LabelledRow } from "./align-values";
import { missingCell, readPiece } from "./cell-readings";
import { isAnyColumnLabel, isColumnLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading } from "./reading";
import type { TableReading } from "./table-reading";

const rows = disputeTable.blocks.flatMap((block) => block.rows);
const columns = disputeTable.blocks.flatMap((block) => block.columns);
const cellIds: readonly CellId[] = rows.flatMap((row) => columns.map((column): CellId => `disputes.${row.id}.${column.id}`));

/** A printed row that holds values only, behind at most a label of its own. */
function valueRow({ pieces, origin, hasSpans }: PrintedRow): LabelledRow | null {
  const start = pieces.findIndex(({ text }) => isValueText(text));
  const texts = pieces.slice(0, start).filter(({ text }) => text.trim() !== "");
  if (start === -1 || texts.length > 1) return null;
  const label = texts.length === 0 ? -1 : pieces.findIndex(({ text }) => text.trim() !== "");
  const values = pieces.slice(label + 1);
  return { origin, hasSpans, depth: 0, label, width: pieces.length, values };
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

/** Reads 表四 (格式第四部分), alike in both editions: fifteen values in order, three labelled rows of five, or fifteen labelled values. */
export function readDisputes(printed: readonly PrintedRow[]): Omit<TableReading, "edition"> {
  const own = printed.filter(({ table }) => table === "disputes");
  const hasLabels = own.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ""));
  if (!hasLabels) return { found: false, cells: new Map(), problems: [] };
  const read = readOneRow(own) ?? readThreeRows(own) ?? readTransposed(own);
  const hasValues = own.some(({ pieces }) => pieces.some(({ text }) => isValueText(text)));
  const reason = hasValues ? "ambiguous" : "blank";
  const cells = new Map(cellIds.map((id) => [id, read?.get(id) ?? missingCell(read ? "notFound" : reason)] as const));
  const problems = read || !hasValues ? [] : [{ code: "ambiguousRow" as const, table: "disputes" as const, cells: cellIds, source: null }];
  return { found: true, cells, problems };
}
