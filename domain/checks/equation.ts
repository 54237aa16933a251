import type { CellId } from "../form/edition";
import type { Bilingual } from "./finding";

/** A partial sum that the message prints: 不予公开 18. */
export interface EquationPart {
  readonly label: string;
  readonly cells: readonly CellId[];
}

/** One side of an equation; its parts cover its cells exactly. */
export interface EquationTerms {
  readonly label: Bilingual;
  readonly parts: readonly EquationPart[];
  readonly cells: readonly CellId[];
}

/** A linear equation over cells: the sum of the left cells equals the sum of the right cells. */
export interface Equation {
  readonly rule: string;
  /** Rule and scope: T3-ROW:granted. */
  readonly key: string;
  /** Where it holds, in words: 表三「自然人」列. */
  readonly place: Bilingual;
  readonly left: EquationTerms;
  readonly right: EquationTerms;
  /** The cells of both sides. */
  readonly cells: readonly CellId[];
}

/** A side from its parts. */
export function termsOf(label: Bilingual, parts: readonly EquationPart[]): EquationTerms {
  return { label, parts, cells: parts.flatMap(({ cells }) => cells) };
}

/** An equation from its sides. */
export function equationOf(equation: Omit<Equation, "cells">): Equation {
  return { ...equation, cells: [...equation.left.cells, ...equation.right.cells] };
}
