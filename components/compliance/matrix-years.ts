import type { MatrixRow } from "@/server/compliance/compliance-view";

/** The first year of the form now in force; the rule before it marks the change of form. */
export const NEW_FORM_YEAR = 2021;

/** The columns of the matrix: its years, the index of the season's year among them, and whether contacts follow. */
export interface MatrixColumns {
  readonly year: number;
  readonly years: readonly number[];
  readonly season: number;
  /** Whether a column of contacts stands at the end: not when no body has one. */
  readonly contacts: boolean;
}

/** Which bodies are ticked, and how to change that. */
export interface Selection {
  readonly chosen: ReadonlyMap<number, MatrixRow>;
  readonly toggle: (rows: readonly MatrixRow[], on: boolean) => void;
}
