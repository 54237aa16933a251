import type { CellId } from "../../form/edition";
import type { CellChange, Proposal } from "./explanation";
import { type Line, linesOf } from "./lines";
import { cellsInSmallGroups, type Standing, standsFast, valueToMend } from "./standing";

/** Cells in the order in which their numbers slipped: each has the number of the one before it, the first a filler. */
interface Slip {
  readonly cells: readonly CellId[];
  readonly values: readonly number[];
}

/** The slip undone: every number goes back by one cell; the last cell, whose number was lost, takes what the sums need. */
function undo(standing: Standing, { cells, values }: Slip): readonly CellChange[] | null {
  const moved = cells.slice(0, -1).map((cell, at): CellChange => ({ cell, from: values[at] ?? 0, to: values[at + 1] ?? 0 }));
  const changed = moved.filter(({ from, to }) => from !== to);
  const last = cells[cells.length - 1];
  if (!last || changed.length === 0) return null;
  const from = values[values.length - 1] ?? 0;
  const to = valueToMend(standing, last, changed) ?? from;
  const changes = to === from ? changed : [...changed, { cell: last, from, to }];
  return changes.length > 1 ? changes : null;
}

/** Where a run may begin: at a cell that was left free and holds nothing, or the number of the cell before once more. */
function startsRun(values: readonly (number | undefined)[], at: number): boolean {
  const value = values[at];
  return value !== undefined && value !== values[at + 1] && (value === 0 || (at > 0 && value === values[at - 1]));
}

/** Runs of cells that can have slipped: each either keeps its number, or stands in no sum of its own that holds. */
function runsOf(standing: Standing, { cells }: Line): readonly Slip[] {
  const values = cells.map((cell) => standing.facts.values[cell]);
  // Only in 表三 does a second sum bear out where a run begins and ends; in 表四 whole rows slip.
  const crossed = cells[0]?.startsWith("applications.");
  const slips: Slip[] = [];
  for (let start = 0; start < cells.length - 1; start += 1) {
    if (!startsRun(values, start) || (!crossed && values.slice(0, start).some((value) => value !== values[start]))) continue;
    for (let end = start + 1; end < cells.length && values[end] !== undefined; end += 1) {
      const before = cells[end - 1];
      if (before && values[end - 1] !== values[end] && standsFast(standing, before, cells)) break;
      if (!crossed && end < cells.length - 1) continue;
      slips.push({ cells: cells.slice(start, end + 1), values: values.slice(start, end + 1).map((value) => value ?? 0) });
    }
  }
  return slips;
}

/** Rows and columns of 表三 and 表四 whose numbers may have slipped by one cell, in either direction. */
export function proposeShifts(standing: Standing): readonly Proposal[] {
  const broken = cellsInSmallGroups(standing, Number.POSITIVE_INFINITY);
  const lines = linesOf(standing.facts).filter(({ cells }) => cells.length > 2 && cells.some((cell) => broken.has(cell)));
  const both = lines.flatMap((line) => [line, { ...line, cells: [...line.cells].reverse() }]);
  return both.flatMap((line) =>
    runsOf(standing, line).flatMap((slip): Proposal[] => {
      const changes = undo(standing, slip);
      const numbers = slip.values.filter((value) => value > 0).length;
      return changes ? [{ kind: "shifted", changes, plausibility: numbers > 2 ? 88 : 45 }] : [];
    }),
  );
}
