import type { CellId } from "../form/edition";

/** `error` blocks submission unless explained, `warn` wants an explanation, `info` is recorded. */
export type Severity = "error" | "warn" | "info";

/** One text in both languages of the product; statutory terms stay Chinese in both. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One side of a broken equation, ready to print: 309 ＋ 23 ＝ 332. */
export interface EquationSide {
  readonly label: Bilingual;
  readonly terms: readonly { readonly cell: CellId; readonly value: number; readonly sign: 1 | -1 }[];
  readonly sum: number;
}

/** One broken rule (问题) with the cells it touches and its arithmetic. */
export interface Finding {
  /** Rule id of the catalogue (T3-ROW, N01-NEW…). */
  readonly rule: string;
  /** Rule and scope, unique within a report: T3-ROW:granted. */
  readonly key: string;
  readonly severity: Severity;
  /** The version of the rule that decided it: "1", or "1.4" where revision 4 of the settings touched the rule. */
  readonly ruleVersion: string;
  readonly cells: readonly CellId[];
  readonly message: Bilingual;
  /** The arithmetic of an equation rule, both sides; null for other rules. */
  readonly sides: [EquationSide, EquationSide] | null;
  /** Ids of the narrative figures concerned, so that their sentences can be shown. */
  readonly narrative: readonly string[];
  /** Numbers from outside these facts that the rule compared: stated in the text, last year's, the report year. */
  readonly stated: readonly number[];
}

/** The outcome of one rule at one scope. A rule that touches a missing cell is `notAssessable`, never `passed`. */
export interface Assessment {
  readonly rule: string;
  readonly key: string;
  readonly cells: readonly CellId[];
  readonly outcome: "passed" | "failed" | "notAssessable";
}

/** Everything the checks say about one report. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly assessments: readonly Assessment[];
}
