import type { ExportSheet } from "@/domain/export/export-sheet";
import { tableName } from "@/domain/facts/cell-label";
import type { ReconciliationView } from "@/server/rollup/roll-up-view";
import { withQuery } from "../leader/page-query";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { type ReconciledCell, reconciledCells, reconciliationSheet } from "./prepare-reconciliation";
import { filterCells, parseReconciliationFilter } from "./reconciliation-query";

interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
  readonly locale: Locale;
}

/** The cells an address shows, and the same as a sheet to be taken away. */
export function prepareReconciliation(
  view: ReconciliationView,
  { query, text, locale }: Asked,
): { readonly sheet: ExportSheet; readonly shown: readonly ReconciledCell[] } {
  const cells = reconciledCells(view, locale);
  const filter = parseReconciliationFilter(query.show, cells);
  const shown = filterCells(cells, filter);
  const address = withQuery("/rollup/check", query, { page: "", place: String(view.placeId), year: String(view.year) });
  const words = filter === "differs" ? text("rollup.check.onlyDiffering") : tableName(filter)[locale];
  return { shown, sheet: reconciliationSheet(view, shown, { text, locale, address, shown: words }) };
}
