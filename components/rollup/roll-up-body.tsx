import type { RollUpView } from "@/server/rollup/roll-up-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { EmptyState } from "../ui/empty-state";
import { RollUpCoverageNote } from "./roll-up-coverage";
import { RollUpTables } from "./roll-up-tables";

/** Coverage first, then the statutory tables; nothing to add up is said in words, never as a table of zeros. */
export function RollUpBody({ view, text, locale }: { view: RollUpView; text: Text; locale: Locale }) {
  const { coverage, tables, cells, sums, counts, year } = view;
  const { included, expected } = coverage;
  const partial = counts.filter((count) => count > 0 && count < included).length;
  const values = { year: String(year), expected };
  if (expected === 0) return <EmptyState title={text("rollup.nobody", values)}>{text("rollup.nobody.text")}</EmptyState>;
  return (
    <>
      <RollUpCoverageNote coverage={coverage} tables={tables} partial={partial} text={text} locale={locale} />
      {included === 0 ? (
        <EmptyState title={text("rollup.empty", values)}>{text("rollup.empty.text", values)}</EmptyState>
      ) : (
        <RollUpTables figures={{ tables, cells, sums, counts, year, included }} />
      )}
    </>
  );
}
