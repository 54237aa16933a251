import type { Facts } from "../facts/facts";
import { fitsCell, fromStored, toStored } from "../facts/stored-value";
import type { CellId } from "../form/edition";
import type { Equation } from "./equation";
import { equationsOf } from "./equations";

/** A value that only arithmetic supplies: never read, to be confirmed by a person. `from` are the keys of its equations. */
export interface ComputedValue {
  readonly cell: CellId;
  readonly value: number;
  readonly computed: true;
  readonly from: readonly string[];
}

function sumStored(facts: Facts, cells: readonly CellId[]): number {
  return cells.reduce((sum, cell) => sum + toStored(cell, facts.values[cell] ?? 0), 0);
}

/** The one cell an equation lacks with the value that makes it hold; null when none or several are missing. */
function solve({ left, right, cells }: Equation, facts: Facts): { readonly cell: CellId; readonly value: number } | null {
  const [cell, ...others] = cells.filter((id) => facts.values[id] === undefined);
  if (!cell || others.length > 0) return null;
  const known = (side: readonly CellId[]) =>
    sumStored(
      facts,
      side.filter((id) => id !== cell),
    );
  const difference = known(right.cells) - known(left.cells);
  const value = fromStored(cell, left.cells.includes(cell) ? difference : -difference);
  return { cell, value: value === 0 ? 0 : value };
}

/**
 * Suggestions for missing cells: a cell that is alone missing in an equation (勾稽关系) whose other cells are all known. Where
 * several equations speak of a cell they must agree; a value the cell cannot hold (below zero) is no suggestion. One step only:
 * nothing is computed from computed values.
 */
export function computeMissing(facts: Facts): readonly ComputedValue[] {
  const found = new Map<CellId, { readonly value: number; readonly from: string[] }[]>();
  for (const equation of equationsOf(facts.editions)) {
    const solved = solve(equation, facts);
    if (!solved) continue;
    const values = found.get(solved.cell) ?? [];
    const same = values.find(({ value }) => value === solved.value);
    if (same) same.from.push(equation.key);
    else values.push({ value: solved.value, from: [equation.key] });
    found.set(solved.cell, values);
  }
  return [...found].flatMap(([cell, [only, ...others]]) =>
    only && others.length === 0 && fitsCell(cell, only.value)
      ? [{ cell, value: only.value, computed: true as const, from: only.from }]
      : [],
  );
}
