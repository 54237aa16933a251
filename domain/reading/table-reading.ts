import type { CellId, EditionId } from "../form/edition";
import type { CellReading, PrintedSubtotal, ReadingProblem } from "./reading";

/** What was read of one statutory table. `edition` is null when its labels do not tell. */
export interface TableReading {
  readonly found: boolean;
  readonly edition: EditionId | null;
  readonly cells: ReadonlyMap<CellId, CellReading>;
  readonly problems: readonly ReadingProblem[];
  /** Sums the table prints beside the form's own cells. */
  readonly subtotals?: readonly PrintedSubtotal[];
}
