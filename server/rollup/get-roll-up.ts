import { findReportOf } from "@/db/reports/find-report";
import { readKeptSums } from "@/db/rollup/read-kept-sums";
import { type FactSums, sumFacts } from "@/db/rollup/sum-facts";
import type { CellId, EditionId, TableId } from "@/domain/form/edition";
import { cellsOfTable, editionById, editionForYear, editions, tableIds } from "@/domain/form/editions";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import type { SignedInContext } from "../context";
import { type OpenScope, openScope } from "./open-scope";
import type { RollUpTable, RollUpView } from "./roll-up-view";

/**
 * A scope and year as a full statutory table with its coverage. Each table is printed in the form most reports were filed on.
 * Not found outside the viewer's reach.
 */
export function getRollUp(ctx: SignedInContext, { scope, year }: { readonly scope: RollUpScope; readonly year: number }): RollUpView {
  const open = openScope(ctx, scope, year);
  const { place, coverage } = open;
  const sums = sumsOf(ctx, open);
  const tables = tablesOf(sums, year);
  const cells = cellsOf(tables);
  const byCell = new Map(sums.cells.map((one) => [one.cell, one]));
  return {
    scope,
    placeName: place.name,
    placeKind: place.kind,
    year,
    tables,
    cells,
    sums: cells.map((cell) => byCell.get(cell)?.sum ?? null),
    counts: cells.map((cell) => byCell.get(cell)?.count ?? 0),
    coverage,
    declared: place.kind === "government" ? { inForce: Boolean(findReportOf(ctx.db, place, year)?.approvedVersionId) } : null,
    asOf: ctx.now(),
  };
}

/**
 * The sums of all cells over the contributors of a scope: those kept for the whole subtree where they stand for exactly these
 * reports, else added up where the figures lie.
 */
export function sumsOf(ctx: SignedInContext, { scope, year, contributors, coverage }: OpenScope): FactSums {
  const whole = scope.level === null && scope.kind === null;
  const kept = whole ? readKeptSums(ctx.db, { bodyId: scope.placeId, year, basis: scope.basis }) : null;
  if (kept && kept.reported === coverage.included && kept.expected === coverage.expected) return kept;
  return sumFacts(
    ctx.db,
    contributors.map(({ versionId }) => versionId),
  );
}

/** The form of each table: what most reports used, the newer one when equal, the prescribed one when nothing tells. */
export function tablesOf({ editions: filed }: FactSums, year: number): readonly RollUpTable[] {
  const prescribed = editionForYear(year)?.id ?? editions[editions.length - 1]?.id ?? "2019";
  const commonest = (table: TableId): EditionId | null => {
    const [most] = filed.filter((one) => one.table === table && one.count > 0).sort((a, b) => b.count - a.count);
    return most?.edition ?? null;
  };
  // 表四 is the same in both forms: it goes with 表三.
  return tableIds.map((table) => ({
    table,
    edition: commonest(table) ?? commonest("applications") ?? prescribed,
    filed: filed.flatMap(({ table: of, edition, count }) => (of === table && count > 0 ? [{ edition, reports: count }] : [])),
  }));
}

/** The cells the tables print, in the order of the form. */
export function cellsOf(tables: readonly RollUpTable[]): readonly CellId[] {
  return tables.flatMap(({ table, edition }) => cellsOfTable(editionById(edition).tables[table]).map(({ id }) => id));
}
