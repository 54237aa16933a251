import type { CellId } from "../../form/edition";
import type { Bilingual } from "../finding";

/** Characters [start, end) of a paragraph block, offsets into its untouched text. */
export interface TextSpan {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * `bound`: the wording ties it to cells of the tables. `statement`: it follows from other numbers (a percentage from its two
 * operands, a whole from its parts, growth from last year's figure). `outside`: 表外数字, nothing to hold it against.
 * `notFigure`: a date, document number, telephone number and the like; not drawn.
 */
export type ProofKind = "bound" | "statement" | "outside" | "notFigure";

/** What a number was held against: a formula over cells (bound) or over the text's own numbers (statement). */
export interface ProofReference {
  /** Cells to light in the tables; empty for a statement about the text alone. */
  readonly cells: readonly CellId[];
  /** Numbers of the text it was computed from, to light beside it; empty when bound to cells alone. */
  readonly operands: readonly TextSpan[];
  /** In words of the form or of the text: （七）总计－上年结转, 9297 ÷ 9903. */
  readonly expression: Bilingual;
  /** The computed value in the mark's own unit; null as long as a cell is missing. */
  readonly value: number | null;
}

/** One number of the text, or a wording that states zero (不存在被纠错): what it speaks of and whether it agrees. */
export interface ProofMark {
  readonly span: TextSpan;
  /** As printed; for a claim without digits its wording. */
  readonly text: string;
  /** The number stated (占60%: 60; 1.2万: 12000); 0 for a claim that something did not happen. */
  readonly value: number;
  /** 件, 条, %, …; empty where none is printed. */
  readonly unit: string;
  readonly kind: ProofKind;
  /** Null unless bound or a statement. */
  readonly reference: ProofReference | null;
  /** Null when it cannot be told: nothing to hold it against, or a cell is missing. */
  readonly agrees: boolean | null;
  /** One sentence for the reader. */
  readonly note: Bilingual;
}
