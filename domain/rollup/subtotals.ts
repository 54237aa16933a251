import type { Facts, MissingReason, TableEditions } from "../facts/facts";
import { fromStored, toStored } from "../facts/stored-value";
import type { CellId, EditionId, TableId } from "../form/edition";
import { allCellIds, cellsOfTable, editionById, editions, tableIds } from "../form/editions";
import { tidy } from "../metrics/aggregate";
import { computableMetrics } from "../metrics/catalogue";
import type { MetricResult } from "../metrics/metric";
import { ratioOf } from "../metrics/metric-ratio";
import type { MetricSums, RollUpBasis, SubtreeSums } from "./subtree-sums";

/**
 * Reports added up, in a form that can be added and taken away again exactly. One entry for each table and edition in `tables`,
 * for each of `allCellIds` in the cell columns (money in 分), for each of `computableMetrics` in the metric columns.
 */
export interface Subtotals {
  reported: number;
  expected: number;
  readonly tables: Float64Array;
  readonly sums: Float64Array;
  readonly stated: Float64Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly counted: Float64Array;
}

/** One report: its stored cells in the order of `allCellIds`, and its metrics in the order of `computableMetrics`. */
export interface ReportFigures {
  readonly editions: TableEditions;
  readonly cells: readonly (number | null)[];
  readonly results: readonly Pick<MetricResult, "numerator" | "denominator">[];
}

const places = tableIds.flatMap((table) => editions.map(({ id }) => ({ table, edition: id })));

/** Which metrics are ratios, in the order of `computableMetrics`. */
const ratios: readonly boolean[] = computableMetrics.map((metric) => ratioOf(metric).denominator !== null);

/** Nothing added yet. */
export function noSubtotals(): Subtotals {
  const cells = allCellIds.length;
  const metrics = computableMetrics.length;
  return {
    reported: 0,
    expected: 0,
    tables: new Float64Array(places.length),
    sums: new Float64Array(cells),
    stated: new Float64Array(cells),
    numerators: new Float64Array(metrics),
    denominators: new Float64Array(metrics),
    counted: new Float64Array(metrics),
  };
}

/** What one expected body brings to every sum above it: itself, and the figures of its report once one is in force. */
export function subtotalsOf(report: ReportFigures | null): Subtotals {
  const totals = noSubtotals();
  totals.expected = 1;
  if (!report) return totals;
  totals.reported = 1;
  places.forEach(({ table, edition }, at) => {
    if (report.editions[table] === edition) totals.tables[at] = 1;
  });
  for (let at = 0; at < report.cells.length; at += 1) {
    const stored = report.cells[at];
    if (stored === null || stored === undefined) continue;
    totals.sums[at] = stored;
    totals.stated[at] = 1;
  }
  report.results.forEach(({ numerator, denominator }, at) => {
    if (numerator === null || (ratios[at] && denominator === null)) return;
    totals.numerators[at] = numerator;
    totals.denominators[at] = denominator ?? 0;
    totals.counted[at] = 1;
  });
  return totals;
}

const columns = ["tables", "sums", "stated", "numerators", "denominators", "counted"] as const;

/** Adds sums to others, or takes them away (`sign` −1), in place. */
export function addSubtotals(into: Subtotals, added: Subtotals, sign: 1 | -1 = 1): Subtotals {
  into.reported += sign * added.reported;
  into.expected += sign * added.expected;
  for (const name of columns) {
    const column = into[name];
    const from = added[name];
    for (let at = 0; at < column.length; at += 1) {
      const value = from[at];
      if (value) column[at] = tidy((column[at] ?? 0) + sign * value);
    }
  }
  return into;
}

/** True when nothing would change by adding these. */
export function isNothing(totals: Subtotals): boolean {
  return totals.reported === 0 && totals.expected === 0 && columns.every((name) => totals[name].every((value) => value === 0));
}

/** True when two sums agree in every entry. */
export function equalSubtotals(a: Subtotals, b: Subtotals): boolean {
  return (
    a.reported === b.reported && a.expected === b.expected && columns.every((name) => a[name].every((value, at) => value === b[name][at]))
  );
}

/** How many reports were filed on which form, table by table; the newer form first. */
export function filedTables({ tables }: Subtotals) {
  return places.map((place, at) => ({ ...place, count: tables[at] ?? 0 }));
}

/** The edition most reports used for a table, the newer one when equal; null when none has the table. */
function editionOf(totals: Subtotals, table: TableId): EditionId | null {
  const [most] = filedTables(totals)
    .filter((use) => use.table === table && use.count > 0)
    .sort((a, b) => b.count - a.count);
  return most?.edition ?? null;
}

const cellPlaces = new Map(allCellIds.map((id, at) => [id, at]));

/** The cells of every table and edition with their places in the columns. */
const placedCells: ReadonlyMap<string, readonly { readonly id: CellId; readonly at: number }[]> = new Map(
  places.map(({ table, edition }) => {
    const cells = cellsOfTable(editionById(edition).tables[table]);
    return [`${table} ${edition}`, cells.map(({ id }) => ({ id, at: cellPlaces.get(id) ?? -1 }))] as const;
  }),
);

/** The sums as plain data. A cell that one of the reports leaves missing has no sum among the facts, only a partial one. */
export function subtreeSumsOf(
  totals: Subtotals,
  of: { readonly bodyId: number; readonly year: number; readonly basis: RollUpBasis },
): SubtreeSums {
  const filed: TableEditions = {
    disclosure: editionOf(totals, "disclosure"),
    applications: editionOf(totals, "applications"),
    disputes: editionOf(totals, "disputes"),
  };
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  const partial: Partial<Record<CellId, { sum: number; stated: number }>> = {};
  for (const table of tableIds) {
    const edition = filed[table];
    for (const { id, at } of placedCells.get(`${table} ${edition}`) ?? []) {
      const sum = fromStored(id, totals.sums[at] ?? 0);
      const stated = totals.stated[at] ?? 0;
      if (stated === totals.reported) values[id] = sum;
      else {
        missing[id] = "blank";
        partial[id] = { sum, stated };
      }
    }
  }
  const { reported, expected } = totals;
  return { ...of, reported, expected, facts: { editions: filed, values, missing }, partial, metrics: metricSumsOf(totals) };
}

function metricSumsOf(totals: Subtotals): Readonly<Record<string, MetricSums>> {
  return Object.fromEntries(
    computableMetrics.map(({ id }, at): [string, MetricSums] => {
      const counted = totals.counted[at] ?? 0;
      const numerator = counted === 0 ? null : (totals.numerators[at] ?? 0);
      const denominator = counted === 0 || !ratios[at] ? null : (totals.denominators[at] ?? 0);
      return [id, { numerator, denominator, counted }];
    }),
  );
}

/** A fact set's cells as they are stored, in the order of `allCellIds`. */
export function storedCells(facts: Facts): readonly (number | null)[] {
  return allCellIds.map((cell) => {
    const value = facts.values[cell];
    return value === undefined ? null : toStored(cell, value);
  });
}
