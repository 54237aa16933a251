import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";

/** Last year's approved figures as far as this year's form has the same cells; null when there are none. */
export function lastYearFacts({ cells, editions }: ReportView): Facts | null {
  const known = (Object.keys(cells) as CellId[]).flatMap((cell) => {
    const value = cells[cell]?.lastYear ?? null;
    return value === null ? [] : [[cell, value] as const];
  });
  return known.length > 0 ? { editions, values: Object.fromEntries(known), missing: {} } : null;
}
