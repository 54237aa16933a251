import { addSubtotals, isNothing, noSubtotals, type Subtotals } from "@/domain/rollup/subtotals";
import type { Transaction } from "../client";
import type { BodyYear } from "../grants";
import { addUp, asParts, type BothSubtotals, withSelf } from "./add-up-year";
import { readSubtotals } from "./report-subtotals";
import {
  dropSubtotals,
  findSubtotals,
  hasRolledYear,
  isRolledUp,
  listRolledYears,
  markRolledUp,
  rollUpAll,
  rollUpYear,
  type SubtreeOf,
  storeBoth,
  storeSubtotals,
} from "./store-roll-up";
import { chainInYear, DEEPEST, findPlaced, listPlacedBelow, listTransferYears, type PlacedBody } from "./tree-in-year";

/**
 * Runs work that changes reports in force, metric values or exemptions of these bodies and years, and carries the difference into
 * the sums of everything above them. What was not yet added up, or no longer stands for the tree, is added up anew.
 */
export function keepRollUps<T>(tx: Transaction, touched: readonly BodyYear[], work: () => T): T {
  const current = isRolledUp(tx);
  const before = touched.map((of) => (current ? subtotalsAt(tx, of) : null));
  const result = work();
  if (!current) {
    rollUpAll(
      tx,
      touched.map(({ year }) => year),
    );
    return result;
  }
  touched.forEach((of, at) => {
    if (!hasRolledYear(tx, of.year)) rollUpYear(tx, of.year);
    else carryUp(tx, of, differenceOf(before[at] ?? null, subtotalsAt(tx, of)));
  });
  markRolledUp(tx);
  return result;
}

function subtotalsAt(tx: Transaction, { bodyId, year }: BodyYear): Subtotals | null {
  const body = findPlaced(tx, bodyId, year);
  return body && readSubtotals(tx, body, year);
}

function differenceOf(before: Subtotals | null, after: Subtotals | null): Subtotals {
  const difference = addSubtotals(noSubtotals(), after ?? noSubtotals());
  return before ? addSubtotals(difference, before, -1) : difference;
}

/** A report of own work counts in every sum above; a government's roll-up only in the sum its superior has to reach. */
function carryUp(tx: Transaction, { bodyId, year }: BodyYear, difference: Subtotals): void {
  if (isNothing(difference)) return;
  const [self, ...above] = chainInYear(tx, bodyId, year);
  if (!self) return;
  let reaches = true;
  const levels = self.government ? above : [self, ...above];
  for (const { id, government } of levels) {
    if (!self.government) addTo(tx, { bodyId: id, year, basis: "own" }, difference);
    if (reaches) addTo(tx, { bodyId: id, year, basis: "parts" }, difference);
    if (government) reaches = false;
  }
}

function addTo(tx: Transaction, of: SubtreeOf, difference: Subtotals): void {
  const stored = findSubtotals(tx, of);
  if (stored) storeSubtotals(tx, of, addSubtotals(stored, difference));
}

/** In some year a body would stand below itself: transfers of different years do not fit together. The work has to be undone. */
export class TreeLoopError extends Error {
  constructor(readonly bodyId: number) {
    super(`body ${bodyId} would stand below itself in some year`);
  }
}

function refuseLoops(tx: Transaction, ids: readonly number[]): void {
  for (const year of listTransferYears(tx))
    for (const id of ids) if (chainInYear(tx, id, year).length === DEEPEST) throw new TreeLoopError(id);
}

/**
 * Runs work that changes the tree, or who exists when, and adds up anew what stands above the bodies it names, in every year. Name
 * the bodies changed and the parents they had before. TreeLoopError when a body would stand below itself in some year.
 */
export function keepTree<T>(tx: Transaction, work: () => T, changed: (result: T) => readonly number[]): T {
  const current = isRolledUp(tx);
  const result = work();
  const ids = [...new Set(changed(result))];
  refuseLoops(tx, ids);
  if (!current) rollUpAll(tx);
  else for (const year of listRolledYears(tx)) addUpAgain(tx, ids, year);
  markRolledUp(tx);
  return result;
}

/** Adds up the chains above these bodies from their children, every body once, from below up. */
function addUpAgain(tx: Transaction, ids: readonly number[], year: number): void {
  const above = new Set(ids.flatMap((id) => chainInYear(tx, id, year).map((body) => body.id)));
  const affected = new Map([...above].flatMap((id) => findPlaced(tx, id, year) ?? []).map((body) => [body.id, body]));
  const done = new Map<number, BothSubtotals>();
  const visit = (body: PlacedBody): BothSubtotals => {
    const known = done.get(body.id);
    if (known) return known;
    const self = readSubtotals(tx, body, year);
    const below = listPlacedBelow(tx, body.id, year);
    const parts = below.map((child) => ({ sums: affected.has(child.id) ? visit(child) : storedOf(child) }));
    const sum = addUp(parts);
    const whole = body.government ? sum : withSelf(sum, self);
    const forAbove = asParts(body, self, below.length === 0 ? null : whole);
    if (below.length > 0) storeBoth(tx, { bodyId: body.id, year }, whole);
    else dropSubtotals(tx, { bodyId: body.id, year });
    done.set(body.id, forAbove);
    return forAbove;
  };
  const storedOf = (child: PlacedBody): BothSubtotals => {
    const own = findSubtotals(tx, { bodyId: child.id, year, basis: "own" });
    const parts = findSubtotals(tx, { bodyId: child.id, year, basis: "parts" });
    const self = own && !child.government ? null : readSubtotals(tx, child, year);
    return asParts(child, self, own && parts ? { own, parts } : null);
  };
  for (const body of affected.values()) visit(body);
}
