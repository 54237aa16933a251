import { type BodyRow, findBody } from "@/db/bodies";
import { listSuccessions } from "@/db/body-events";
import { type Database, inTransaction, type Transaction } from "@/db/client";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import { addUpYear } from "@/db/statistics/add-up-year";
import { dropOrphans, findPacked, type InForce, isOutdated, listInForce } from "@/db/statistics/list-in-force";
import { recordCatalogue } from "@/db/statistics/metric-catalogue";
import { packResults } from "@/db/statistics/pack-results";
import { publishMetrics } from "@/db/statistics/publish-metrics";
import { countSubtotals, findSubtotals, isRolledUp, listRolledYears, rollUpAll } from "@/db/statistics/store-roll-up";
import { equalSubtotals } from "@/domain/rollup/subtotals";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import { found } from "../errors";
import { formerFiguresOf } from "../reports/former-figures";
import { computeMetrics } from "../reviews/compute-metrics";

/** What was computed anew, and how much of what is stored differed from it. */
export interface Recomputation {
  /** Reports in force, and how many of them had missing or other values; values nothing stands behind count, too. */
  readonly reports: number;
  readonly wrongValues: number;
  /** Stored sums of subtrees, and how many were missing, other or too many. */
  readonly sums: number;
  readonly wrongSums: number;
  readonly years: number;
  /** The stored sums stand for the tree as it is. */
  readonly treeCurrent: boolean;
}

/**
 * Computes every metric value and every sum anew from the reports in force and compares them with what is stored. With `mend`,
 * what differs is written in the same transaction; a second run then finds nothing.
 */
export function recompute(db: Database, { mend }: { readonly mend: boolean }): Recomputation {
  return inTransaction(db, (tx) => {
    const treeCurrent = isRolledUp(tx);
    const inForce = listInForce(tx);
    const wrongValues = compareValues(tx, inForce, mend) + (mend ? dropOrphans(tx) : 0);
    const years = [...new Set([...inForce.map(({ year }) => year), ...listRolledYears(tx)])];
    const compared = years.map((year) => compareSums(tx, year));
    if (mend) rollUpAll(tx, years);
    const total = (of: "sums" | "wrong") => compared.reduce((sum, one) => sum + one[of], 0);
    return { reports: inForce.length, wrongValues, sums: total("sums"), wrongSums: total("wrong"), years: years.length, treeCurrent };
  });
}

/** After an update that changed definitions, or a database from before values were kept so: computes everything anew. */
export function recomputeWhenOutdated(db: Database): Recomputation | null {
  return isOutdated(db) ? recompute(db, { mend: true }) : null;
}

function compareValues(tx: Transaction, inForce: readonly InForce[], mend: boolean): number {
  const catalogueId = recordCatalogue(tx);
  const merged = new Set(listSuccessions(tx).map(({ successorId }) => successorId));
  let wrong = 0;
  for (let from = 0; from < inForce.length; ) {
    const { bodyId } = inForce[from] as InForce;
    let to = from;
    while (inForce[to]?.bodyId === bodyId) to += 1;
    const own = inForce.slice(from, to);
    const loaded = loadFacts(
      tx,
      own.map(({ versionId }) => versionId),
    );
    const contents = new Map(own.map(({ year, versionId }) => [year, found(loaded.get(versionId))]));
    const successor = merged.has(bodyId) ? found(findBody(tx, bodyId)) : null;
    for (const [year, content] of contents) {
      const results = computeMetrics(content, lastYearOf(tx, { successor, year, former: contents.get(year - 1) ?? null }));
      const stored = findPacked(tx, bodyId, year);
      if (stored?.catalogueId === catalogueId && packResults(results).equals(stored.operands)) continue;
      wrong += 1;
      if (mend) publishMetrics(tx, { bodyId, year }, results);
    }
    from = to;
  }
  return wrong;
}

/** Last year's figures: those of the body itself, but by its lineage where it carries on others. */
function lastYearOf(
  tx: Transaction,
  { successor, year, former }: { readonly successor: BodyRow | null; readonly year: number; readonly former: VersionFacts | null },
) {
  return successor ? formerFiguresOf(tx, { owner: successor, year, former }).lastYear : (former?.facts ?? null);
}

function compareSums(tx: Transaction, year: number): { readonly sums: number; readonly wrong: number } {
  const computed = addUpYear(tx, year);
  let wrong = Math.max(0, countSubtotals(tx, year) - computed.size * rollUpBases.length);
  for (const [bodyId, both] of computed) {
    for (const basis of rollUpBases) {
      const stored = findSubtotals(tx, { bodyId, year, basis });
      if (!stored || !equalSubtotals(stored, both[basis])) wrong += 1;
    }
  }
  return { sums: computed.size * rollUpBases.length, wrong };
}
