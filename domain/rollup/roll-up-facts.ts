import type { Facts, MissingReason, TableEditions } from "../facts/facts";
import { fromStored, toStored } from "../facts/stored-value";
import type { CellId, EditionId, TableId } from "../form/edition";
import { cellsOfTable, editionById, editions, tableIds } from "../form/editions";
import type { Coverage } from "../metrics/metric";

/** One body's part in a roll-up; null facts when it has no approved report. */
export interface RollUpPart {
  readonly bodyId: number;
  readonly facts: Facts | null;
}

/** The sum of several bodies: a fact set like any other, with the coverage of the whole and of each cell. */
export interface RollUp {
  readonly facts: Facts;
  /** Bodies with facts among all parts. */
  readonly coverage: Coverage;
  /** Bodies that state the cell among all parts; only for cells of the sum's editions. */
  readonly cells: Readonly<Partial<Record<CellId, Coverage>>>;
}

type Reported = RollUpPart & { readonly facts: Facts };

/** The edition most bodies used for a table, the newer one when equal; null when no body has the table. */
function commonEdition(parts: readonly Reported[], table: TableId): EditionId | null {
  const uses = editions.map(({ id }) => ({ id, count: parts.filter(({ facts }) => facts.editions[table] === id).length }));
  const [most] = uses.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return most?.id ?? null;
}

function coverageOf(parts: readonly RollUpPart[], has: (part: RollUpPart) => boolean): Coverage {
  const missing = parts.filter((part) => !has(part)).map(({ bodyId }) => bodyId);
  return { included: parts.length - missing.length, expected: parts.length, missing };
}

function cellSum(reported: readonly Reported[], cell: CellId): number | null {
  let stored = 0;
  for (const { facts } of reported) {
    const value = facts.values[cell];
    if (value === undefined) return null;
    stored += toStored(cell, value);
  }
  return reported.length === 0 ? null : fromStored(cell, stored);
}

/**
 * Adds the facts of several bodies. Bodies without facts are left out of every cell alike, so that sums and ratios of the result
 * stay consistent, and the coverage names them. A cell that one of the others leaves missing has no sum: it is `blank` in the
 * result and its coverage names the bodies. Never add a government's roll-up to its bodies' own reports.
 */
export function rollUpFacts(parts: readonly RollUpPart[]): RollUp {
  const reported = parts.filter((part): part is Reported => part.facts !== null);
  const tables: TableEditions = {
    disclosure: commonEdition(reported, "disclosure"),
    applications: commonEdition(reported, "applications"),
    disputes: commonEdition(reported, "disputes"),
  };
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  const cells: Partial<Record<CellId, Coverage>> = {};
  for (const table of tableIds) {
    const edition = tables[table];
    for (const { id } of edition ? cellsOfTable(editionById(edition).tables[table]) : []) {
      const sum = cellSum(reported, id);
      if (sum === null) missing[id] = "blank";
      else values[id] = sum;
      cells[id] = coverageOf(parts, ({ facts }) => facts?.values[id] !== undefined);
    }
  }
  return { facts: { editions: tables, values, missing }, coverage: coverageOf(parts, ({ facts }) => facts !== null), cells };
}
