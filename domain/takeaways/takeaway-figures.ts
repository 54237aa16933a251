import type { BodyKind, BodyLevel } from "../body/body";
import type { Coverage, MetricResult } from "../metrics/metric";

/** A body whose report is part of the scope's sums. */
export interface Member {
  readonly id: number;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
}

/** Approved figures of a scope and year, all that a sentence may speak of. */
export interface TakeawayFigures {
  readonly year: number;
  readonly scope: { readonly id: number; readonly shortName: string };
  readonly members: readonly Member[];
  readonly of: (metric: string, bodyId: number, year: number) => MetricResult;
  readonly sum: (metric: string, year: number) => { readonly result: MetricResult; readonly coverage: Coverage };
}

/** What must hold before a sentence is said. */
export interface Guard {
  /** Least cases in the base: denominator of a share, or the former year's count of a change. */
  readonly leastBase: number;
  /** Least part of the expected bodies that a sum must cover, between 0 and 1. */
  readonly leastCoverage: number;
  /** True: never across a change of the national form, even where the metric bridges it. */
  readonly sameForm: boolean;
}

/** True when a sum covers enough of the bodies it should. Nothing expected is never enough. */
export function isCovered({ included, expected }: Coverage, { leastCoverage }: Guard): boolean {
  return expected > 0 && included > 0 && included >= expected * leastCoverage;
}
