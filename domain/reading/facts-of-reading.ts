import type { Facts, MissingReason } from "../facts/facts";
import type { CellId } from "../form/edition";
import { isCellId } from "../form/editions";
import type { Reading } from "./reading";

/** The figures of a reading as facts: each cell of its editions is a value or missing with its reason. */
export function factsOfReading(reading: Pick<Reading, "cells" | "editions">): Facts {
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  for (const [id, cell] of Object.entries(reading.cells)) {
    if (!isCellId(id) || !cell) continue;
    if (cell.value === null) missing[id] = cell.missing ?? "notFound";
    else values[id] = cell.value;
  }
  return { editions: reading.editions, values, missing };
}
