import { sumOf } from "@/domain/checks/check-equations";
import type { ComputedValue } from "@/domain/checks/compute-missing";
import type { Equation } from "@/domain/checks/equation";
import { equationsOf } from "@/domain/checks/equations";
import type { Facts } from "@/domain/facts/facts";
import { printValue } from "@/domain/facts/print-value";
import { fitsCell } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { type Draft, draftValue } from "./draft";

/** A value a person may choose for a doubtful or unreadable cell, with where it comes from. */
export interface Candidate {
  readonly value: number;
  readonly from: "read" | "original" | "sums" | "stroke";
}

const MOST = 3;

/** The value the equations of a cell ask for, where their other cells are all known; one for each different answer. */
function valuesBySums(facts: Facts, cell: CellId): number[] {
  const answers = equationsOf(facts.editions)
    .filter(({ cells }) => cells.includes(cell))
    .flatMap((equation) => computedSides(equation, cell, facts)?.value ?? []);
  return [...new Set(answers)];
}

function computedSides({ left, right }: Equation, cell: CellId, facts: Facts) {
  const own = left.cells.includes(cell) ? left : right;
  const other = own === left ? right : left;
  const beside = sumOf(
    facts,
    own.cells.filter((id) => id !== cell),
  );
  const across = sumOf(facts, other.cells);
  return beside === null || across === null ? null : { value: across - beside, beside, across, other };
}

/**
 * What a person may choose for a cell, at most three: what was read, the numbers that stand in the original's cell, what the
 * sums ask for, and 0 where a stroke stands. Only for cells that are doubtful, unreadable or hold a stroke.
 */
export function candidatesOf(draft: Draft, facts: Facts, cell: CellId): Candidate[] {
  const view = draft.report.cells[cell];
  const open = view?.missing === "dash" || view?.missing === "unreadable" || view?.missing === "ambiguous" || view?.doubt;
  if (!view || !open || draft.edits[cell] !== undefined || view.corrections.length > 0) return [];
  const value = draftValue(draft, cell);
  const printed = view.raw.match(/\d+(?:\.\d+)?/g) ?? [];
  const all: Candidate[] = [
    ...(value === null ? [] : [{ value, from: "read" as const }]),
    ...(view.missing === "dash" ? [{ value: 0, from: "stroke" as const }] : []),
    ...printed.map((text) => ({ value: Number(text), from: "original" as const })),
    ...valuesBySums(facts, cell).map((needed) => ({ value: needed, from: "sums" as const })),
  ];
  const known = new Set<number>();
  const different = all.filter((one) => fitsCell(cell, one.value) && !known.has(one.value) && known.add(one.value));
  return different.slice(0, MOST);
}

/** The arithmetic of a computed value: 34 − 33 = 1, or the sum of the parts. */
export function computedFormula({ cell, value, from }: ComputedValue, facts: Facts): string {
  const equation = equationsOf(facts.editions).find(({ key }) => key === from[0]);
  const sides = equation ? computedSides(equation, cell, facts) : null;
  if (!equation || !sides) return printValue(value);
  const own = equation.left.cells.includes(cell) ? equation.left : equation.right;
  if (own.cells.length > 1) return `${printValue(sides.across)} − ${printValue(sides.beside)} = ${printValue(value)}`;
  const parts = sides.other.parts.map(({ cells }) => printValue(sumOf(facts, cells)));
  return `${parts.join(" + ")} = ${printValue(value)}`;
}
