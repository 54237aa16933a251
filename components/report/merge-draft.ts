import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { type Draft, draftValue, savedValue } from "./draft";

/** A cell that was changed here and, meanwhile, elsewhere to something else. */
export interface Difference {
  readonly cell: CellId;
  /** What both started from. */
  readonly base: number | null;
  readonly theirs: number | null;
  readonly mine: number | null;
}

/** The cells both sides changed differently; a person decides each. Empty when the two can be joined without loss. */
export function differencesOf(draft: Draft, fresh: ReportView): Difference[] {
  return draft.unsaved
    .map((cell) => ({
      cell,
      base: savedValue(draft, cell),
      theirs: fresh.cells[cell]?.value ?? null,
      mine: draftValue(draft, cell),
    }))
    .filter(({ base, theirs, mine }) => theirs !== base && theirs !== mine);
}
