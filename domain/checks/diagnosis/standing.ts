import type { Facts } from "../../facts/facts";
import { fitsCell } from "../../facts/stored-value";
import type { CellId } from "../../form/edition";
import type { Equation } from "../equation";
import { equationsOf } from "../equations";
import type { CellChange } from "./explanation";

/** Signed cells and a constant that add up to zero. A hard one is a sum of the form; others only hold when last year's report was right. */
interface Constraint {
  readonly key: string;
  readonly terms: readonly { readonly cell: CellId; readonly sign: 1 | -1 }[];
  readonly cells: ReadonlySet<CellId>;
  readonly constant: number;
  readonly hard: boolean;
}

/** Broken constraints that one mistake may have broken: the keys, and their places among the constraints. */
export interface BrokenGroup {
  readonly keys: readonly string[];
  readonly places: readonly number[];
}

/** A constraint that a cell is part of. */
export interface Touch {
  readonly at: number;
  readonly sign: 1 | -1;
}

/** How every constraint of a report stands: what it lacks of zero, null when a cell is missing. */
export interface Standing {
  readonly facts: Facts;
  readonly lastYear: Facts | null;
  readonly constraints: readonly Constraint[];
  readonly residuals: readonly (number | null)[];
  readonly touching: ReadonlyMap<CellId, readonly Touch[]>;
  readonly groups: readonly BrokenGroup[];
  /** Everything last year's report says is met: only then does one number of it speak against a change. */
  readonly agreesWithFormer: boolean;
}

const signed = (cells: readonly CellId[], sign: 1 | -1) => cells.map((cell) => ({ cell, sign }));

function constraintOf(given: Omit<Constraint, "cells">): Constraint {
  return { ...given, cells: new Set(given.terms.map(({ cell }) => cell)) };
}

const known = new WeakMap<readonly Equation[], readonly Constraint[]>();

function formConstraints(facts: Facts): readonly Constraint[] {
  const equations = equationsOf(facts.editions);
  const found = known.get(equations);
  if (found) return found;
  const built = equations.map(({ key, left, right }) =>
    constraintOf({ key, terms: [...signed(left.cells, 1), ...signed(right.cells, -1)], constant: 0, hard: true }),
  );
  known.set(equations, built);
  return built;
}

const columns = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];

/** Carried in is what last year carried out; documents in force follow from last year's (the latter within the 2021 form). */
function formerConstraints(facts: Facts, { values, editions }: Facts): readonly Constraint[] {
  const carried = columns.flatMap((column): Constraint[] => {
    const former = values[`applications.carriedOut.${column}`];
    const terms = signed([`applications.carriedIn.${column}`], 1);
    return former === undefined ? [] : [constraintOf({ key: `XY-CARRY:${column}`, terms, constant: -former, hard: false })];
  });
  if (facts.editions.disclosure !== "2021" || editions.disclosure !== "2021") return carried;
  const stocks = (["regulations", "normativeDocuments"] as const).flatMap((row): Constraint[] => {
    const former = values[`disclosure.${row}.inForce`];
    const flows = signed([`disclosure.${row}.issued`], 1);
    const terms = [...flows, ...signed([`disclosure.${row}.repealed`, `disclosure.${row}.inForce`], -1)];
    const key = row === "regulations" ? "XY-RULES" : "XY-NORM";
    return former === undefined ? [] : [constraintOf({ key, terms, constant: former, hard: false })];
  });
  return [...carried, ...stocks];
}

function residualOf({ terms, constant }: Constraint, values: Facts["values"]): number | null {
  let sum = constant;
  for (const { cell, sign } of terms) {
    const value = values[cell];
    if (value === undefined) return null;
    sum += sign * value;
  }
  return sum;
}

/**
 * Broken sums that share cells belong together. What only last year's report contradicts stands by itself, since last year's may be
 * the wrong one.
 */
function groupBroken(constraints: readonly Constraint[], residuals: readonly (number | null)[]): readonly BrokenGroup[] {
  const groups: { places: number[]; hard: boolean }[] = [];
  const meet = (place: number, other: number) => [...(constraints[other]?.cells ?? [])].some((cell) => constraints[place]?.cells.has(cell));
  constraints.forEach(({ hard }, at) => {
    if (!residuals[at]) return;
    const touching = groups.filter((group) => hard && group.hard && group.places.some((place) => meet(place, at)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, { places: [...touching.flatMap(({ places }) => places), at], hard });
  });
  return groups.map(({ places }) => ({ places, keys: places.map((place) => constraints[place]?.key ?? "") }));
}

/** How the equations of the form stand, and those that last year's facts add. */
export function standingOf(facts: Facts, lastYear: Facts | null): Standing {
  const constraints = [...formConstraints(facts), ...(lastYear ? formerConstraints(facts, lastYear) : [])];
  const touching = new Map<CellId, Touch[]>();
  const residuals = constraints.map((constraint) => residualOf(constraint, facts.values));
  constraints.forEach(({ terms }, at) => {
    if (residuals[at] === null) return;
    for (const { cell, sign } of terms) {
      const known = touching.get(cell);
      if (known) known.push({ at, sign });
      else touching.set(cell, [{ at, sign }]);
    }
  });
  const agreesWithFormer = constraints.every(({ hard }, at) => hard || !residuals[at]);
  return { facts, lastYear, constraints, residuals, touching, groups: groupBroken(constraints, residuals), agreesWithFormer };
}

/** What the constraints touched by the changes would lack then. */
function residualsAfter({ touching, residuals }: Standing, changes: readonly CellChange[]): ReadonlyMap<number, number> {
  const after = new Map<number, number>();
  for (const { cell, from, to } of changes) {
    for (const { at, sign } of touching.get(cell) ?? []) {
      after.set(at, (after.get(at) ?? residuals[at] ?? 0) + sign * (to - from));
    }
  }
  return after;
}

/**
 * The keys of the broken constraints that the changes mend; null when they would break a sound one, leave a sum of the form
 * broken, put a number where it cannot stand, or mend nothing.
 */
export function mendedBy(standing: Standing, changes: readonly CellChange[]): readonly string[] | null {
  const mended: string[] = [];
  for (const [at, after] of residualsAfter(standing, changes)) {
    const before = standing.residuals[at];
    const constraint = standing.constraints[at];
    if (!constraint) continue;
    if (after !== 0 && (constraint.hard || (before === 0 && standing.agreesWithFormer))) return null;
    if (after === 0 && before !== 0) mended.push(constraint.key);
  }
  return mended.length > 0 && changes.every(({ cell, to }) => fitsCell(cell, to)) ? mended : null;
}

/** The value of the cell that mends the first sum left broken once the changes are made; null when none is. */
export function valueToMend(standing: Standing, cell: CellId, changes: readonly CellChange[]): number | null {
  const value = standing.facts.values[cell];
  if (value === undefined) return null;
  const after = residualsAfter(standing, changes);
  const broken = (standing.touching.get(cell) ?? []).map(({ at, sign }) => ({ lack: after.get(at) ?? standing.residuals[at] ?? 0, sign }));
  const first = broken.find(({ lack }) => lack !== 0);
  return first ? value - first.sign * first.lack : null;
}

/** True when a change of this cell alone would break a sum that holds and that no other of these cells is part of. */
export function standsFast(standing: Standing, cell: CellId, others: readonly CellId[]): boolean {
  const { touching, residuals, constraints, agreesWithFormer } = standing;
  return (touching.get(cell) ?? []).some(({ at }) => {
    const constraint = constraints[at];
    if (residuals[at] !== 0 || !constraint || !(constraint.hard || agreesWithFormer)) return false;
    return !others.some((other) => other !== cell && constraint.cells.has(other));
  });
}

/** The cells of groups with at most so many broken constraints; a change that touches fewer cannot mend a greater group. */
export function cellsInSmallGroups({ groups, constraints }: Standing, most: number): ReadonlySet<CellId> {
  const places = groups.filter((group) => group.places.length <= most).flatMap((group) => group.places);
  return new Set(places.flatMap((place) => [...(constraints[place]?.cells ?? [])]));
}
