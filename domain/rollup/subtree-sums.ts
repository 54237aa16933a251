import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";

/**
 * What a sum over a subtree adds, never both. `own`: the own reports of the body and of everything below it. `parts`: what a
 * government's roll-up has to add up: own reports of the bodies under it and, for governments below, their roll-up reports.
 */
export const rollUpBases = ["own", "parts"] as const;
export type RollUpBasis = (typeof rollUpBases)[number];

/** A metric added up: operands of the bodies that have them, and how many these are. */
export interface MetricSums {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: number;
}

/** The approved reports of a subtree and year, added up; plain data. */
export interface SubtreeSums {
  readonly bodyId: number;
  readonly year: number;
  readonly basis: RollUpBasis;
  /** Reports added, of those expected (免报 is not expected; a body that reported all the same is). */
  readonly reported: number;
  readonly expected: number;
  /** The sums as a fact set: a cell that one of the reports leaves missing has no sum and is `blank`. */
  readonly facts: Facts;
  /** The cells without a sum: what those that state them add up to (万元 or 件), and how many state them. */
  readonly partial: Readonly<Partial<Record<CellId, { readonly sum: number; readonly stated: number }>>>;
  /** By id, every metric of the catalogue that is computed from reports. */
  readonly metrics: Readonly<Record<string, MetricSums>>;
}
