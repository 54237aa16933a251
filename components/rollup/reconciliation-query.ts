import type { TableId } from "@/domain/form/edition";
import { tableIds } from "@/domain/form/editions";
import type { ReconciledCell } from "./prepare-reconciliation";

/** Which cells are shown: those that differ, or one whole table (200 rows at once would be too many). */
export type ReconciliationFilter = "differs" | TableId;

/** The filter an address names; if it names none the differences, or the applications where nothing differs. */
export function parseReconciliationFilter(show: string | undefined, cells: readonly ReconciledCell[]): ReconciliationFilter {
  const usual = show === "differs" || cells.some(({ agreement }) => agreement === "differs") ? "differs" : "applications";
  return tableIds.find((table) => table === show) ?? usual;
}

/** The cells a filter lets through. */
export function filterCells(cells: readonly ReconciledCell[], filter: ReconciliationFilter): readonly ReconciledCell[] {
  return cells.filter(({ table, agreement }) => (filter === "differs" ? agreement === "differs" : table === filter));
}
