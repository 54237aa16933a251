import { findReportOf } from "@/db/reports/find-report";
import { findVersion } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import type { Facts } from "@/domain/facts/facts";
import { agreementOf } from "@/domain/rollup/agreement";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { cellsOf, sumsOf, tablesOf } from "./get-roll-up";
import { openScope } from "./open-scope";
import type { ReconciliationView } from "./roll-up-view";

/**
 * A government's declared roll-up beside the sum of its parts, cell by cell. A difference is told only where all parts are in and
 * state the cell. Not found for other kinds of body, and outside the viewer's reach.
 */
export function getReconciliation(
  ctx: SignedInContext,
  { placeId, year }: { readonly placeId: number; readonly year: number },
): ReconciliationView {
  const open = openScope(ctx, { placeId, level: null, kind: null, basis: "parts" }, year);
  const { place, coverage } = open;
  if (place.kind !== "government") throw new NotFoundError();
  const declared = declaredReport(ctx, place, year);
  const sums = sumsOf(ctx, open);
  const byCell = new Map(sums.cells.map((one) => [one.cell, one]));
  const cells = cellsOf(tablesOf(sums, year).map((one) => ({ ...one, edition: declared?.facts.editions[one.table] ?? one.edition })));
  const rows = cells.map((cell) => {
    const { sum = null, count = 0 } = byCell.get(cell) ?? {};
    const stated = declared?.facts.values[cell] ?? null;
    return { stated, sum, count, agreement: agreementOf({ declared: stated, sum, complete: count === coverage.expected }) };
  });
  return {
    ...{ placeId, placeName: place.name, year, cells, coverage },
    declaredReport: declared && { reportId: declared.reportId, versionNumber: declared.versionNumber },
    declared: rows.map(({ stated }) => stated),
    sums: rows.map(({ sum }) => sum),
    counts: rows.map(({ count }) => count),
    agreements: rows.map(({ agreement }) => agreement),
    asOf: ctx.now(),
  };
}

interface Declared {
  readonly reportId: number;
  readonly versionNumber: number;
  readonly facts: Facts;
}

function declaredReport(ctx: SignedInContext, place: Parameters<typeof findReportOf>[1], year: number): Declared | null {
  const report = findReportOf(ctx.db, place, year);
  if (!report?.approvedVersionId) return null;
  const { facts } = found(loadFacts(ctx.db, [report.approvedVersionId]).get(report.approvedVersionId));
  return { reportId: report.id, versionNumber: found(findVersion(ctx.db, report.approvedVersionId)).number, facts };
}
