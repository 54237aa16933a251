import { labelKey } from "../document/normalise";
import type { CellId, EditionId, FormTable } from "../form/edition";
import { editionById } from "../form/editions";
import { type ApplicationOrder, applicationOrder, hasAllApplicationColumns } from "./application-header";
import { contradictsForm, sideOfTotal } from "./application-proof";
import { distrustRows, type RowState, type RowStates, rowText, statesOf } from "./application-rows";
import { missingCell, readPiece } from "./cell-readings";
import { contestedRows } from "./contested-rows";
import { findDamagedRow } from "./damaged-label";
import type { Piece, PrintedRow } from "./form-rows";
import { findLabelledRow } from "./labelled-rows";
import { isValueText, readNumberText } from "./number-text";
import type { CellReading, PrintedSubtotal, ReadingProblem, ReadingProblemCode } from "./reading";
import { findSubtotalColumn } from "./subtotal-column";
import { findSubtotalRows, type SubtotalRow } from "./subtotal-rows";
import { dropSurplusColumn } from "./surplus-column";
import type { TableReading } from "./table-reading";

const COLUMNS = 7;

/** Takes the printed subtotal of 法人或其他组织 out of every row; a row that does not have all eight values cannot be told. */
function takeSubtotals(states: RowStates, column: number): PrintedSubtotal[] {
  return [...states].flatMap(([id, state]) => {
    if (!("pieces" in state)) return [];
    const subtotal = state.pieces[column];
    if (state.outcome === "surplus" || !subtotal) {
      states.set(id, { outcome: "ambiguous", row: state.row });
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

interface Evidence {
  /** Rows with values that no label tells. */
  readonly hasUnknown: boolean;
  /** One of them stands right beside （六）其他处理. */
  readonly besideOther: boolean;
}

/**
 * Told by the rows of （六）其他处理: three in 2021, one in 2019. A bare 其他 may be what is left of that label: without the two rows
 * before it, it tells nothing, and nothing does （六）其他处理 beside a row that no label tells, or without values where any remains.
 */
function editionOf(states: RowStates, { hasUnknown, besideOther }: Evidence): EditionId | null {
  const other = states.get("otherOther");
  const isBare = other !== undefined && labelKey(other.row.labelPiece.text) === "其他";
  if (["otherNotCorrected", "otherFeeUnpaid"].some((id) => states.has(id)) || (other && !isBare)) return "2021";
  if (other) states.set("otherOther", { outcome: "ambiguous", row: other.row });
  const former = other ? undefined : states.get("other");
  if (former?.outcome === "values" && besideOther) states.set("other", { outcome: "ambiguous", row: former.row });
  return former && !besideOther && !(former.outcome === "blank" && hasUnknown) ? "2019" : null;
}

/** A row with values before or after （六）其他处理 is one that no label tells: it may be of that group, its label lost or damaged. */
function isBesideUnknown(data: readonly PrintedRow[], known: ReadonlySet<PrintedRow>): boolean {
  const other = data.findIndex((row) => findLabelledRow(row, "applications")?.meanings.some(({ row: own }) => own.id === "other"));
  return other !== -1 && [data[other - 1], data[other + 1]].some((row) => row !== undefined && !known.has(row));
}

function resolveSurplus(states: RowStates, table: FormTable): ReadonlySet<string> {
  const surplus = new Set([...states].filter(([, state]) => state.outcome === "surplus").map(([id]) => id));
  if (surplus.size === 0) return surplus;
  const own = new Set(table.blocks.flatMap((block) => block.rows.map(({ id }) => id)));
  const pieces = new Map([...states].flatMap(([id, state]) => (own.has(id) && "pieces" in state ? [[id, state.pieces] as const] : [])));
  const resolved = dropSurplusColumn(pieces, surplus, table);
  for (const [id, kept] of resolved ?? []) {
    const row = states.get(id)?.row;
    if (row) states.set(id, { outcome: "values", pieces: kept, row, doubt: row.doubt });
  }
  return surplus;
}

/** The rows of seven in the form's order, where the header and the sums show the printed one; the others become ambiguous. */
function orderRows(states: RowStates, order: ApplicationOrder): void {
  const rows = [...states.values()].flatMap((state) => (state.outcome === "values" ? [state.pieces] : []));
  if (order === "form" && !contradictsForm(rows)) return;
  const side = order === "totalFirst" ? sideOfTotal(rows) : null;
  for (const [id, state] of states) {
    if (state.outcome !== "values") continue;
    const [first, ...rest] = state.pieces;
    const isAlike = rest.every(({ text }) => text === first?.text);
    if (side === "front" && first) states.set(id, { ...state, pieces: [...rest, first] });
    else if (!isAlike && !(side === "end" && state.row.origin === "lines")) states.set(id, { outcome: "ambiguous", row: state.row });
  }
}

function cellsOfRow(state: RowState | undefined, column: number): CellReading {
  if (!state) return missingCell("notFound");
  if (state.outcome === "blank") {
    const piece = state.row.values[state.row.values.length - COLUMNS + column];
    return piece ? readPiece(piece, "count", null) : missingCell("blank");
  }
  const piece = state.outcome === "values" ? state.pieces[column] : undefined;
  if (state.outcome === "values" && piece) return readPiece(piece, "count", state.doubt);
  return missingCell("ambiguous", rowText(state.row.values), state.row.labelPiece.source);
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
    if (state.outcome === "ambiguous" || state.outcome === "surplus") return [problem("ambiguousRow", row, state.row.labelPiece.source)];
    return dropped.has(row) && state.outcome === "values" ? [problem("surplusColumnDropped", row, state.pieces[0]?.source ?? null)] : [];
  });
}

/** A row that the table names a second time without its being readable there. */
function contest(states: RowStates, unread: readonly PrintedRow[]): void {
  for (const id of contestedRows(unread, "applications")) {
    const state = states.get(id);
    if (state) states.set(id, { outcome: "ambiguous", row: state.row });
  }
}

/**
 * Reads 表三 (格式第三部分): leaf rows by label, the seven applicant columns by position. `fallback` is the edition the other
 * tables show, used only when （六）其他处理 is not in the document; `mustProve` asks for sums where text lost its grid.
 */
export function readApplications(printed: readonly PrintedRow[], fallback: EditionId | null, mustProve = false): TableReading {
  const rows = printed.filter(({ table }) => table === "applications");
  const data = rows.filter(({ pieces }) => pieces.some((piece) => isValueText(piece.text)));
  const matched = rows.map((row) => ({ row, found: findLabelledRow(row, "applications") ?? findDamagedRow(data, data.indexOf(row)) }));
  const found = matched.flatMap((match) => match.found ?? []);
  if (found.length === 0) return { found: false, edition: null, cells: new Map(), problems: [] };
  const extra = findSubtotalColumn(rows);
  const columns = extra === null ? COLUMNS : COLUMNS + 1;
  const states = statesOf(found, { columns, headerIsComplete: hasAllApplicationColumns(rows) });
  const hasUnknown = matched.some(({ row, found: own }) => !own && data.includes(row));
  const labelled = new Set(matched.flatMap((match) => (match.found ? [match.row] : [])));
  const told = editionOf(states, { hasUnknown, besideOther: isBesideUnknown(data, labelled) });
  const edition = told ?? fallback ?? "2021";
  const form = editionById(edition).tables.applications;
  const subtotals = extra === null ? [] : takeSubtotals(states, extra);
  const dropped = extra === null ? resolveSurplus(states, form) : new Set<string>();
  const sums = findSubtotalRows(data, form, columns);
  const known = [...labelled, ...sums.map((sum) => sum.printed)];
  const order = applicationOrder(rows);
  orderRows(states, order);
  distrustRows(states, mustProve);
  contest(
    states,
    rows.filter((row) => !known.includes(row)),
  );
  const cells = new Map<CellId, CellReading>();
  for (const block of form.blocks) {
    for (const row of block.rows) {
      block.columns.forEach((column, index) => {
        cells.set(`applications.${row.id}.${column.id}`, cellsOfRow(states.get(row.id), index));
      });
    }
  }
  if (order === "form") subtotals.push(...groupSubtotals(sums, form.blocks[0]?.columns ?? [], extra));
  const problems = [...problemsOf(states, form, dropped), ...unmappedRows(data, known)];
  if (!told) problems.push({ code: "editionUncertain", table: "applications", cells: [], source: null });
  return { found: true, edition, cells, problems, subtotals };
}
