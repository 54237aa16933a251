import type { CellId } from "../form/edition";
import { isCellId } from "../form/editions";
import type { CellReading, Reading } from "../reading/reading";
import type { CellNote, ReadingNotes } from "./check-input";

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function isNotable({ raw, doubt, missing }: CellReading): boolean {
  if (missing === "blank" || missing === "notFound") return false;
  return doubt !== null || (raw !== "" && !plainNumber.test(raw.trim()));
}

/** What the checks need of a reading beside its figures: cells whose print is more than a number, and its problems. */
export function readingNotesOf({ cells, problems }: Pick<Reading, "cells" | "problems">): ReadingNotes {
  const notes: CellNote[] = [];
  for (const [id, cell] of Object.entries(cells)) {
    if (!cell || !isCellId(id) || !isNotable(cell)) continue;
    notes.push({ cell: id as CellId, value: cell.value, raw: cell.raw.trim(), doubt: cell.doubt });
  }
  return { cells: notes, problems: problems.map(({ code, table, cells: touched }) => ({ code, table, cells: touched })) };
}
