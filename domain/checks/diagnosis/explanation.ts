import type { CellId } from "../../form/edition";
import type { Bilingual } from "../finding";

/**
 * How numbers go wrong. `value`: one cell, no more specific reason. `digit`: one digit differs. `transposed`: two neighbouring
 * digits changed places. `droppedDigit`, `doubledDigit`: one digit too few, one typed twice. `lastYear`: last year's number was
 * left in. `countedTwice`: a sum that counts a part or group twice. `oneCase`: one case in another column or row. `moved`: several
 * cases so. `swapped`: two numbers in each other's place. `intoTotal`: a wrong number that was added into its total. `shifted`: a
 * row or column slipped by one cell. `yuan`: money in 元 instead of 万元.
 */
export type CauseKind =
  | "value"
  | "digit"
  | "transposed"
  | "droppedDigit"
  | "doubledDigit"
  | "lastYear"
  | "countedTwice"
  | "oneCase"
  | "moved"
  | "swapped"
  | "intoTotal"
  | "shifted"
  | "yuan";

/** A cell with the number it has and the one it would get. */
export interface CellChange {
  readonly cell: CellId;
  readonly from: number;
  readonly to: number;
}

/** One thing that may have gone wrong: changing these cells mends the findings of these keys and breaks nothing that holds. */
export interface Explanation {
  readonly kind: CauseKind;
  readonly changes: readonly CellChange[];
  readonly mends: readonly string[];
  readonly sentence: Bilingual;
  /** Orders explanations, the likelier the greater; no probability. */
  readonly plausibility: number;
}

/** An explanation before it is known what it mends. */
export type Proposal = Omit<Explanation, "mends" | "sentence">;

/**
 * Broken equations that share cells, with every explanation that mends all of them, likeliest first. The suggestion is there only
 * when nothing else explains them.
 */
export interface Diagnosis {
  readonly keys: readonly string[];
  readonly explanations: readonly Explanation[];
  readonly suggestion: Explanation | null;
}
