import type { CellId, EditionId, FormTable } from "../form/edition";
import { editionById } from "../form/editions";
import { alignValues, type Grid } from "./align-values";
import { applicationColumnsInOrder, hasAllApplicationColumns, totalMayStandFirst } from "./application-header";
import { missingCell, readPiece } from "./cell-readings";
import { findDamagedRow } from "./damaged-label";
import type { Piece, PrintedRow } from "./form-rows";
import { type FoundRow, findLabelledRow } from "./labelled-rows";
import { isValueText, readNumberText } from "./number-text";
import type { CellReading, Doubt, PrintedSubtotal, ReadingProblem, ReadingProblemCode } from "./reading";
import { findSubtotalColumn } from "./subtotal-column";
import { findSubtotalRows, type SubtotalRow } from "./subtotal-rows";
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

function statesOf(found: readonly FoundRow[], grid: Omit<Grid, "rows">): Map<string, RowState> {
  const states = new Map<string, RowState>();
  for (const row of found) {
    const id = row.meanings[0]?.row.id;
    if (id) states.set(id, mergeStates(states.get(id), stateOf(row, { ...grid, rows: found }), row));
  }
  return states;
}

/** Takes the printed subtotal of 法人或其他组织 out of every row; a row that does not have all eight values cannot be told. */
function takeSubtotals(states: Map<string, RowState>, found: readonly FoundRow[], column: number): PrintedSubtotal[] {
  return [...states].flatMap(([id, state]) => {
    if (!("pieces" in state)) return [];
    const row = found.find(({ meanings }) => meanings[0]?.row.id === id);
    const subtotal = state.pieces[column];
    if (state.outcome === "surplus" || !subtotal) {
      if (row) states.set(id, { outcome: "ambiguous", row });
      return [];
    }
    states.set(id, { ...state, pieces: state.pieces.filter((_, index) => index !== column) });
    return subtotalOf("T3-ROW-LEGAL", `applications.${id}.organizations`, subtotal);
  });
}

function subtotalOf(rule: PrintedSubtotal["rule"], expression: string, { text: printed, source }: Piece): PrintedSubtotal[] {
  const { value } = readNumberText(printed, "count");
  return value === null ? [] : [{ rule, expression, value, source }];
}

/** The sums printed for a group of rows, column by column; the subtotal of a subtotal says nothing. */
function groupSubtotals(
  rows: readonly SubtotalRow[],
  columns: readonly { readonly id: string }[],
  extra: number | null,
): PrintedSubtotal[] {
  return rows.flatMap(({ group, pieces }) => {
    const own = pieces.filter((_, index) => index !== extra);
    return columns.flatMap(({ id }, index) => {
      const piece = own[index];
      return piece ? subtotalOf("T3-COL-DENIED", `applications.${group}.${id}`, piece) : [];
    });
  });
}

/** Rows with values that are neither the form's nor subtotals: kept in sight, counted nowhere. */
function unmappedRows(data: readonly PrintedRow[], known: readonly PrintedRow[]): ReadingProblem[] {
  return data.flatMap((printed) => {
    if (known.includes(printed)) return [];
    const values = printed.pieces.filter((piece) => isValueText(piece.text));
    const label = printed.pieces.find((piece) => piece.text.trim() !== "" && !isValueText(piece.text));
    const isRow = label && values.length >= (printed.origin === "table" ? 1 : COLUMNS);
    return isRow ? [{ code: "unmappedRow" as const, table: "applications" as const, cells: [], source: label.source }] : [];
  });
}

/** Told by the rows of （六）其他处理: three in 2021, one in 2019. */
function editionOf(states: ReadonlyMap<string, RowState>): EditionId | null {
  if (["otherNotCorrected", "otherFeeUnpaid", "otherOther"].some((id) => states.has(id))) return "2021";
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

/** The six applicants add up to the total. */
function addsUp(pieces: readonly Piece[]): boolean {
  const values = pieces.map((piece) => readNumberText(piece.text, "count").value ?? Number.NaN);
  return values.slice(0, COLUMNS - 1).reduce((sum, value) => sum + value, 0) === values[COLUMNS - 1];
}

/** No fewer rows add up with their total at the end, where the form has it, than with it in front. */
function totalsStandLast(states: ReadonlyMap<string, RowState>): boolean {
  const rows = [...states.values()].flatMap((state) => (state.outcome === "values" ? [state.pieces] : []));
  const inFront = rows.filter(([first, ...rest]) => first && addsUp([...rest, first])).length;
  return rows.filter(addsUp).length >= inFront;
}

/**
 * Where rows with a value too many remain, a row of seven may be one of theirs that lost a value: it is trusted only when no row
 * of its kind has too many and it adds up.
 */
function distrustShortRows(states: Map<string, RowState>, found: readonly FoundRow[]): void {
  const rowOf = (id: string) => found.find(({ meanings }) => meanings[0]?.row.id === id);
  const depths = new Set([...states].flatMap(([id, state]) => (state.outcome === "surplus" ? [rowOf(id)?.depth] : [])));
  if (depths.size === 0) return;
  for (const [id, state] of states) {
    const row = rowOf(id);
    if (state.outcome === "values" && row && (depths.has(row.depth) || !addsUp(state.pieces)))
      states.set(id, { outcome: "ambiguous", row });
  }
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
  const matched = rows.map((row) => ({ row, found: findLabelledRow(row, "applications") ?? findDamagedRow(data, data.indexOf(row)) }));
  const found = matched.flatMap((match) => match.found ?? []);
  const extra = findSubtotalColumn(rows);
  const columns = extra === null ? COLUMNS : COLUMNS + 1;
  const states = statesOf(found, { columns, headerIsComplete: hasAllApplicationColumns(rows) });
  const edition = editionOf(states) ?? fallback ?? "2021";
  const form = editionById(edition).tables.applications;
  const subtotals = extra === null ? [] : takeSubtotals(states, found, extra);
  const dropped = extra === null ? resolveSurplus(states, form) : new Set<string>();
  distrustShortRows(states, found);
  const inOrder = applicationColumnsInOrder(rows) && (!totalMayStandFirst(rows) || totalsStandLast(states));
  const cells = new Map<CellId, CellReading>();
  for (const block of form.blocks) {
    for (const row of block.rows) {
      block.columns.forEach((column, index) => {
        cells.set(`applications.${row.id}.${column.id}`, cellsOfRow(states.get(row.id), index, inOrder));
      });
    }
  }
  if (states.size === 0) return { found: false, edition: null, cells: new Map(), problems: [] };
  const sums = findSubtotalRows(data, form, columns);
  if (inOrder) subtotals.push(...groupSubtotals(sums, form.blocks[0]?.columns ?? [], extra));
  const known = [...matched.flatMap((match) => (match.found ? [match.row] : [])), ...sums.map((sum) => sum.printed)];
  const problems = [...problemsOf(states, form, dropped), ...unmappedRows(data, known)];
  if (!editionOf(states)) problems.push({ code: "editionUncertain", table: "applications", cells: [], source: null });
  return { found: true, edition, cells, problems, subtotals };
}
