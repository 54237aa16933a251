import { fromStored } from "@/domain/facts/stored-value";
import { allCellIds } from "@/domain/form/editions";
import { editionMarks } from "@/domain/rollup/edition-marks";
import { filedTables } from "@/domain/rollup/subtotals";
import type { Reader } from "../client";
import { findSubtotals, hasRolledYear, isRolledUp, type SubtreeOf } from "../statistics/store-roll-up";
import type { FactSums } from "./sum-facts";

/** The sums kept for a whole subtree, with how many reports are in them; null where none are kept for the tree as it is. */
export function readKeptSums(reader: Reader, of: SubtreeOf): (FactSums & { readonly reported: number; readonly expected: number }) | null {
  const totals = isRolledUp(reader) && hasRolledYear(reader, of.year) ? findSubtotals(reader, of) : null;
  if (!totals) return null;
  return {
    reported: totals.reported,
    expected: totals.expected,
    cells: allCellIds.map((cell, at) => {
      const count = totals.stated[at] ?? 0;
      return { cell, sum: count === 0 ? null : fromStored(cell, totals.sums[at] ?? 0), count };
    }),
    // A table that is the same in every form tells nothing.
    editions: filedTables(totals).filter(({ table }) => editionMarks(table).length > 0),
  };
}
