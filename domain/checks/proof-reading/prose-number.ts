import type { Bilingual } from "../finding";
import type { ProofKind, TextSpan } from "./proof-mark";

/** What ties a number of the text to something it can be held against. */
export type Tie =
  /** Cells: any of these formulas may be meant. */
  | { readonly to: "cells"; readonly name: Bilingual; readonly formulas: readonly string[] }
  /** A share in per cent of one number in another; `formulas` are wholes of the tables that may be meant as well. */
  | { readonly to: "share"; readonly part: number; readonly wholes: readonly number[]; readonly formulas: readonly string[] }
  /** Growth in per cent from a number of last year to this one (null where only the tables have it); sign −1 for decline. */
  | {
      readonly to: "growth";
      readonly now: number | null;
      readonly former: number | null;
      readonly sign: 1 | -1;
      readonly formulas: readonly string[];
    }
  /** A whole and its parts, by their places among the numbers. */
  | { readonly to: "parts"; readonly parts: readonly number[] };

/** A number of the text before it is held against anything; the same for all figures. */
export interface ProseNumber {
  readonly span: TextSpan;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly kind: ProofKind;
  readonly tie: Tie | null;
}
