import type { CellId, EditionId, FormTable } from "../form/edition";
import { editionById } from "../form/editions";
import { alignValues, type Grid } from "./align-values";
import { applicationColumnsInOrder, hasAllApplicationColumns } from "./application-header";
import { missingCell, readPiece } from "./cell-readings";
import { findDamagedRow } from "./damaged-label";
import type { Piece, PrintedRow } from "./form-rows";
import { type FoundRow, findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading, Doubt, ReadingProblem, ReadingProblemCode } from "./reading";
import { dropSurplusColumn } from "./surplus-column";
import type { TableReading } from "./table-reading";

const COLUMNS = 7;

type RowState =
  | { readonly outcome: "values"; readonly pieces: readonly Piece[]; readonly doubt?: Doubt | null }
  | { readonly outcome: "surplus"; readonly pieces: readonly Piece[] }
  | { readonly outcome: "blank"; readonly row: FoundRow }
  | { readonly outcome: "ambiguous"; readonly row: FoundRow };

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text.trim()).join("\t");

function stateOf(row: FoundRow, grid: Grid): RowState {
  const alignment = alignValues(row, grid);
  if (alignment.outcome === "aligned") return { outcome: "values", pieces: alignment.pieces, doubt: row.doubt };
  if (alignment.outcome === "surplus") return { outcome: "surplus", pieces: alignment.pieces };
  return { outcome: alignment.outcome, row };
}

/** A row printed twice (repeated over a page break) counts once; printed twice with different values it is ambiguous. */
function mergeStates(known: RowState | undefined, next: RowState, row: FoundRow): RowState {
  if (!known || known.outcome === "blank") return next;
  if (next.outcome === "blank") return known;
  const same = "pieces" in known && "pieces" in next && text(known.pieces) === text(next.pieces);
  return same ? known : { outcome: "ambiguous", row };
}

function statesOf(found: readonly FoundRow[], headerIsComplete: boolean): Map<string, RowState> {
  const states = new Map<string, RowState>();
  for (const row of found) {
    const id = row.meanings[0]?.row.id;
    if (id) states.set(id, mergeStates(states.get(id), stateOf(row, { rows: found, columns: COLUMNS, headerIsComplete }), row));
  }
  return states;
}

/** Told by the rows of （六）其他处理: three in 2021, one in 2019. */
function editionOf(states: ReadonlyMap<string, RowState>): EditionId | null {
  if (states.has("otherNotCorrected") || states.has("otherFeeUnpaid")) return "2021";
  return states.has("other") ? "2019" : null;
}

function resolveSurplus(states: Map<string, RowState>, table: FormTable): ReadonlySet<string> {
  const surplus = new Set([...states].filter(([, state]) => state.outcome === "surplus").map(([id]) => id));
  if (surplus.size === 0) return surplus;
  const own = new Set(table.blocks.flatMap((block) => block.rows.map(({ id }) => id)));
  const pieces = new Map([...states].flatMap(([id, state]) => (own.has(id) && "pieces" in state ? [[id, state.pieces] as const] : [])));
  const resolved = dropSurplusColumn(pieces, surplus, table);
  if (resolved) for (const [id, kept] of resolved) states.set(id, { outcome: "values", pieces: kept });
  return surplus;
}

function cellsOfRow(state: RowState | undefined, column: number, inOrder: boolean): CellReading {
  if (!state) return missingCell("notFound");
  if (state.outcome === "blank") {
    const piece = state.row.values[state.row.values.length - COLUMNS + column];
    return piece ? readPiece(piece, "count", null) : missingCell("blank");
  }
  const piece = state.outcome === "values" && inOrder ? state.pieces[column] : undefined;
  if (piece) return readPiece(piece, "count", state.outcome === "values" ? (state.doubt ?? null) : null);
  const pieces = "row" in state ? state.row.values : state.pieces;
  return missingCell("ambiguous", text(pieces), ("row" in state ? state.row.labelPiece : pieces[0])?.source ?? null);
}

function problemsOf(states: ReadonlyMap<string, RowState>, table: FormTable, dropped: ReadonlySet<string>): ReadingProblem[] {
  const cellsIn = (row: string) => (table.blocks[0]?.columns ?? []).map(({ id }): CellId => `applications.${row}.${id}`);
  const problem = (code: ReadingProblemCode, row: string, source: ReadingProblem["source"]): ReadingProblem => ({
    code,
    table: "applications",
    cells: cellsIn(row),
    source,
  });
  return [...states].flatMap(([row, state]) => {
    if (state.outcome === "ambiguous") return [problem("ambiguousRow", row, state.row.labelPiece.source)];
    if (state.outcome === "surplus") return [problem("ambiguousRow", row, state.pieces[0]?.source ?? null)];
    return dropped.has(row) && state.outcome === "values" ? [problem("surplusColumnDropped", row, state.pieces[0]?.source ?? null)] : [];
  });
}

/**
 * Reads 表三 (格式第三部分): leaf rows by label, the seven applicant columns by position. `fallback` is the edition the other
 * tables show, used only when （六）其他处理 is not in the document.
 */
export function readApplications(printed: readonly PrintedRow[], fallback: EditionId | null): TableReading {
  const rows = printed.filter(({ table }) => table === "applications");
  const data = rows.filter(({ pieces }) => pieces.some((piece) => isValueText(piece.text)));
  const found = rows.flatMap((row) => findLabelledRow(row, "applications") ?? findDamagedRow(data, data.indexOf(row)) ?? []);
  const states = statesOf(found, hasAllApplicationColumns(rows));
  const edition = editionOf(states) ?? fallback ?? "2021";
  const form = editionById(edition).tables.applications;
  const dropped = resolveSurplus(states, form);
  const inOrder = applicationColumnsInOrder(rows);
  const cells = new Map<CellId, CellReading>();
  for (const block of form.blocks) {
    for (const row of block.rows) {
      block.columns.forEach((column, index) => {
        cells.set(`applications.${row.id}.${column.id}`, cellsOfRow(states.get(row.id), index, inOrder));
      });
    }
  }
  const any = states.size > 0;
  const problems = problemsOf(states, form, dropped);
  if (any && !editionOf(states)) problems.push({ code: "editionUncertain", table: "applications", cells: [], source: null });
  return { found: any, edition: any ? edition : null, cells: any ? cells : new Map(), problems };
}
