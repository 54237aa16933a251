import { alignValues, type Grid } from "./align-values";
import { addsUp, isProven } from "./application-proof";
import type { Piece } from "./form-rows";
import type { FoundRow } from "./labelled-rows";
import type { Doubt } from "./reading";

/** What is known of one row of 表三. */
export type RowState =
  | { readonly outcome: "values"; readonly pieces: readonly Piece[]; readonly row: FoundRow; readonly doubt: Doubt | null }
  | { readonly outcome: "surplus"; readonly pieces: readonly Piece[]; readonly row: FoundRow }
  | { readonly outcome: "blank"; readonly row: FoundRow }
  | { readonly outcome: "ambiguous"; readonly row: FoundRow };

export type RowStates = Map<string, RowState>;

export const rowText = (pieces: readonly Piece[]) => pieces.map(({ text }) => text.trim()).join("\t");

function stateOf(row: FoundRow, grid: Grid): RowState {
  const alignment = alignValues(row, grid);
  if (alignment.outcome === "aligned") return { outcome: "values", pieces: alignment.pieces, row, doubt: row.doubt };
  if (alignment.outcome === "surplus") return { outcome: "surplus", pieces: alignment.pieces, row };
  return { outcome: alignment.outcome, row };
}

/** A row printed twice (repeated over a page break) counts once; printed twice with different values it is ambiguous. */
function mergeStates(known: RowState | undefined, next: RowState): RowState {
  if (!known || known.outcome === "blank") return next;
  if (next.outcome === "blank") return known;
  const same = "pieces" in known && "pieces" in next && rowText(known.pieces) === rowText(next.pieces);
  return same ? known : { outcome: "ambiguous", row: next.row };
}

/** The rows found, by their id on the form. */
export function statesOf(found: readonly FoundRow[], grid: Omit<Grid, "rows">): RowStates {
  const states: RowStates = new Map();
  for (const row of found) {
    const id = row.meanings[0]?.row.id;
    if (id) states.set(id, mergeStates(states.get(id), stateOf(row, { ...grid, rows: found })));
  }
  return states;
}

/**
 * Makes rows that nothing proves ambiguous. Where rows with a value too many remain, a row of seven in the same table may be one of
 * theirs that lost a value: it is trusted only when no row of its kind has too many and it adds up. In flattened text that
 * is damaged (`mustProve`), every row must add up.
 */
export function distrustRows(states: RowStates, mustProve: boolean): void {
  const surplus = [...states.values()].filter(({ outcome, row }) => outcome === "surplus" && row.origin === "table");
  const depths = new Set(surplus.map(({ row }) => row.depth));
  for (const [id, state] of states) {
    if (state.outcome !== "values") continue;
    const { row, pieces } = state;
    const isLines = row.origin === "lines";
    const unproven = isLines ? mustProve && !isProven(pieces) : depths.size > 0 && (depths.has(row.depth) || !addsUp(pieces));
    if (unproven) states.set(id, { outcome: "ambiguous", row });
  }
}
