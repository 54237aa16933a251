import type { Facts } from "../facts/facts";
import { fitsCell } from "../facts/stored-value";
import type { CellId } from "../form/edition";
import { differenceOf } from "./check-equations";
import type { Equation } from "./equation";
import { equationsOf } from "./equations";
import type { Assessment } from "./finding";

/** The one cell and value that would mend a set of broken equations, given as the keys of their findings. */
export interface Suggestion {
  readonly cell: CellId;
  readonly value: number;
  readonly mends: readonly string[];
}

/** The value a cell would need to make the equation hold; a cell on the left falls by the difference, on the right it rises. */
function valueNeeded(equation: Equation, cell: CellId, facts: Facts): number | null {
  const difference = differenceOf(equation, facts);
  const value = facts.values[cell];
  if (difference === null || value === undefined) return null;
  return equation.left.cells.includes(cell) ? value - difference : value + difference;
}

/** The value that mends every broken equation and leaves no sound one broken; null when the cell cannot do that. */
function mendingValue(cell: CellId, broken: readonly Equation[], facts: Facts): number | null {
  const touched = equationsOf(facts.editions).filter((equation) => equation.cells.includes(cell) && differenceOf(equation, facts) !== null);
  if (!touched.every((equation) => broken.includes(equation))) return null;
  const values = new Set(broken.map((equation) => valueNeeded(equation, cell, facts)));
  const [value] = values;
  return values.size === 1 && value !== undefined && value !== null && fitsCell(cell, value) ? value : null;
}

/** Broken equations that share cells belong together: one mistake may have broken them all. */
function clustersOf(broken: readonly Equation[]): readonly (readonly Equation[])[] {
  const clusters: Equation[][] = [];
  for (const equation of broken) {
    const touching = clusters.filter((cluster) => cluster.some((other) => other.cells.some((cell) => equation.cells.includes(cell))));
    const rest = clusters.filter((cluster) => !touching.includes(cluster));
    clusters.splice(0, clusters.length, ...rest, [...touching.flat(), equation]);
  }
  return clusters;
}

function suggestionFor(cluster: readonly Equation[], facts: Facts): Suggestion | null {
  const shared = cluster[0]?.cells.filter((cell) => cluster.every((equation) => equation.cells.includes(cell))) ?? [];
  const mending = shared.flatMap((cell) => {
    const value = mendingValue(cell, cluster, facts);
    return value === null ? [] : [{ cell, value, mends: cluster.map(({ key }) => key) }];
  });
  return mending.length === 1 ? (mending[0] ?? null) : null;
}

/**
 * For each group of broken equations that hang together: the single cell and value that would mend the whole group, only where
 * exactly one exists that breaks no sound equation.
 */
export function suggestCauses(facts: Facts, assessments: readonly Assessment[]): readonly Suggestion[] {
  const failed = new Set(assessments.filter(({ outcome }) => outcome === "failed").map(({ key }) => key));
  const clusters = clustersOf(equationsOf(facts.editions).filter(({ key }) => failed.has(key)));
  return clusters.map((cluster) => suggestionFor(cluster, facts)).filter((found) => found !== null);
}

/** The single cell and value that would mend every broken equation of the report at once; null unless exactly one exists. */
export function suggestCause(facts: Facts, assessments: readonly Assessment[]): Suggestion | null {
  const keys = new Set(equationsOf(facts.editions).map(({ key }) => key));
  const broken = assessments.filter(({ key, outcome }) => outcome === "failed" && keys.has(key));
  return suggestCauses(facts, assessments).find(({ mends }) => mends.length === broken.length) ?? null;
}
