import type { BodyKind } from "@/domain/body/body";
import type { Refused } from "../reports/report-sentences";
import type { ReportSummary, ReviewStanding } from "../reports/report-view";

/** A report that waits for review. */
export interface QueuedReport extends ReportSummary {
  readonly review: ReviewStanding;
  /** `here`: it waits for the viewer's office; `lower`: for one below, for which the viewer's may stand in; `higher`: for one above. */
  readonly seat: "here" | "lower" | "higher";
}

/** A reviewer with the work given to them. */
export interface Workload {
  readonly accountId: number;
  readonly name: string;
  readonly officeName: string;
  readonly waiting: number;
  /** When the one that waits longest was submitted; null when none waits. */
  readonly oldest: number | null;
  /** Decisions of the last seven days. */
  readonly decided: number;
  /** The subtrees given to the reviewer. */
  readonly areas: readonly { readonly bodyId: number; readonly bodyName: string }[];
}

export interface WorkloadView {
  readonly reviewers: readonly Workload[];
  /** Waiting at the viewer's office, and given to nobody. */
  readonly unassigned: number;
}

/** Outcome of giving work to a reviewer; reports that the reviewer may not see, or that do not exist, are left out and counted. */
export type AssignResult = { readonly outcome: "assigned"; readonly assigned: number; readonly skipped: number } | Refused;

export interface PhraseView {
  readonly id: number;
  readonly text: string;
  /** Shared by everybody of the office. */
  readonly shared: boolean;
}

/** Another reviewer who has the same report open, and since when (milliseconds). */
export interface OnLooker {
  readonly name: string;
  readonly since: number;
}

/** How many levels of review a place asks for; a null kind is every kind. */
export interface LevelRuleView {
  readonly bodyId: number;
  readonly bodyName: string;
  readonly kind: BodyKind | null;
  readonly levels: number;
}
