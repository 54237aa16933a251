import { loadFacts } from "@/db/reports/version-facts";
import { readCell } from "@/db/rollup/sum-facts";
import { fromStored, toStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import type { SignedInContext } from "../context";
import type { ContributorSort } from "../statistics/statistics-view";
import { type Contributor, openScope } from "./open-scope";
import type { RollUpCellView, SilentReason } from "./roll-up-view";

/** Contributing bodies on one page. */
const PAGE = 20;

export interface RollUpCellInput {
  readonly scope: RollUpScope;
  readonly year: number;
  readonly cell: CellId;
  /** From 1; beyond the last it is the last. */
  readonly page: number;
  readonly sort: ContributorSort;
}

/** One cell of a roll-up taken apart: its contributing bodies sorted and paged, those that do not state it, those that are missing. */
export function getRollUpCell(ctx: SignedInContext, { scope, year, cell, page, sort }: RollUpCellInput): RollUpCellView {
  const { place, contributors, coverage } = openScope(ctx, scope, year);
  const values = readCell(
    ctx.db,
    contributors.map(({ versionId }) => versionId),
    cell,
  );
  const rows = contributors.flatMap(({ body: { id, name }, versionId }) => {
    const value = values.get(versionId);
    return value === undefined ? [] : [{ bodyId: id, name, value }];
  });
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages);
  return {
    ...{ scope, placeName: place.name, year, cell, coverage, sort, pages },
    sum: rows.length === 0 ? null : sumOf(cell, rows),
    count: rows.length,
    silent: silentOf(
      ctx,
      contributors.filter(({ versionId }) => !values.has(versionId)),
      cell,
    ),
    rows: sorted(rows, sort).slice((at - 1) * PAGE, at * PAGE),
    page: at,
    asOf: ctx.now(),
  };
}

type Row = RollUpCellView["rows"][number];

/** Money is added in 分, so that nothing is lost to binary fractions. */
function sumOf(cell: CellId, rows: readonly Row[]): number {
  return fromStored(
    cell,
    rows.reduce((sum, { value }) => sum + toStored(cell, value), 0),
  );
}

/** By value from large to small, by name, or as the tree has them; equal ones keep the order of the tree. */
function sorted(rows: readonly Row[], sort: ContributorSort): readonly Row[] {
  if (sort === "tree") return rows;
  return [...rows].sort(sort === "value" ? (a, b) => b.value - a.value : (a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

function silentOf(ctx: SignedInContext, silent: readonly Contributor[], cell: CellId): RollUpCellView["silent"] {
  const contents = loadFacts(
    ctx.db,
    silent.map(({ versionId }) => versionId),
  );
  return silent.map(({ body: { id, name }, versionId }) => {
    const reason: SilentReason = contents.get(versionId)?.facts.missing[cell] === undefined ? "notInForm" : "blank";
    return { bodyId: id, name, reason };
  });
}
