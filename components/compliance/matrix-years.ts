import type { FilingStatus } from "@/domain/deadlines/filing-status";

/** The first year of the form now in force; the rule before it marks the change of form. */
export const NEW_FORM_YEAR = 2021;

/** The columns of the matrix: its years, the last of which is the season's, and whether contacts follow. */
export interface MatrixColumns {
  readonly year: number;
  readonly years: readonly number[];
  /** Whether a column of contacts stands at the end: not when no body has one. */
  readonly contacts: boolean;
}

/** Which bodies are chosen, each with its status in the season. */
export type Chosen = ReadonlyMap<number, FilingStatus>;
