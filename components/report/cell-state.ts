import type { MissingReason } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { FindingView } from "@/server/reports/report-view";
import { type Draft, draftValue } from "./draft";

/** What a cell is by itself; each is drawn with a shape of its own, not by colour alone. */
export type CellState = "read" | "corrected" | "missing" | "doubtful" | "locked";

/** The frame around a cell: the one to look at, or one that takes part in a broken sum. */
export type CellFrame = "faulty" | "tied" | null;

/** The state of a cell as it stands on the screen. */
export function cellState(draft: Draft, cell: CellId, locked: boolean): CellState {
  const view = draft.report.cells[cell];
  if (draftValue(draft, cell) === null) return "missing";
  if (draftValue(draft, cell) !== view?.value || view.corrections.length > 0) return "corrected";
  if (view?.doubt && !draft.confirmed.has(cell)) return "doubtful";
  return locked ? "locked" : "read";
}

/** Why a cell has no number, as it stands now. */
export function missingReason(draft: Draft, cell: CellId): MissingReason | null {
  if (draftValue(draft, cell) !== null) return null;
  return draft.edits[cell] === null ? "cleared" : (draft.report.cells[cell]?.missing ?? "blank");
}

/** So many cells of one finding are framed; a frame around a whole column would point at nothing. */
const MOST_FRAMED = 8;

/**
 * The frames of all cells: heavy around the suspect of a finding or its only cell, thin around the others of a broken
 * relation. The finding in focus always shows its cells.
 */
export function cellFrames(
  findings: readonly FindingView[],
  suspects: ReadonlyMap<string, CellId>,
  focused: string | null,
): ReadonlyMap<CellId, CellFrame> {
  const frames = new Map<CellId, CellFrame>();
  const grave = findings.filter(({ severity, explanation, key }) => key === focused || (severity === "error" && explanation === null));
  for (const { key, cells } of grave) {
    if (cells.length > MOST_FRAMED && key !== focused) continue;
    for (const cell of cells) if (!frames.has(cell)) frames.set(cell, "tied");
  }
  for (const { key, cells } of grave) {
    const suspect = suspects.get(key) ?? (cells.length === 1 ? cells[0] : undefined);
    if (suspect) frames.set(suspect, "faulty");
  }
  return frames;
}
