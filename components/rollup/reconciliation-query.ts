import type { TableId } from "@/domain/form/edition";
import { tableIds } from "@/domain/form/editions";
import type { ReconciledCell } from "./prepare-reconciliation";

/** Which cells are shown: those that differ, or one whole table (200 rows at once would be too many). */
export type ReconciliationFilter = "differs" | TableId;

/** The filter an address names; differences alone unless it names a table. */
export function parseReconciliationFilter(show: string | undefined): ReconciliationFilter {
  return tableIds.find((table) => table === show) ?? "differs";
}

/** The cells a filter lets through. */
export function filterCells(cells: readonly ReconciledCell[], filter: ReconciliationFilter): readonly ReconciledCell[] {
  return cells.filter(({ table, agreement }) => (filter === "differs" ? agreement === "differs" : table === filter));
}
