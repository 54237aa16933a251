import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CalendarDate } from "@/domain/deadlines/deadline";

/**
 * State of one body and year against its deadline. `approvedLate`: approved, first submitted after the deadline. `pending`:
 * submitted, waiting for review. `draft`: uploaded but not submitted. `overdue`: nothing submitted and the deadline has
 * passed. `missing`: nothing for a year whose season is over. `due`: nothing yet, still time; `extended` where the time was
 * granted to this body alone. `exempt`: the office let it off. `notRequired`: the body did not exist.
 */
export type FilingStatus =
  | "approved"
  | "approvedLate"
  | "pending"
  | "returned"
  | "draft"
  | "overdue"
  | "missing"
  | "due"
  | "extended"
  | "exempt"
  | "notRequired";

/** The office's desk for one season. submitted = approved + pending + returned; the counts are of bodies in scope. */
export interface ComplianceDesk {
  readonly year: number;
  readonly today: CalendarDate;
  readonly required: number;
  readonly submitted: number;
  readonly approved: number;
  readonly pending: number;
  readonly returned: number;
  readonly overdue: number;
  readonly oldestPendingSince: number | null;
  readonly commonFindings: readonly { readonly rule: string; readonly reports: number }[];
  /** Cumulative first submissions by day (days since 1 January of the following year), this season and the last. */
  readonly curve: {
    readonly days: readonly number[];
    readonly thisSeason: readonly (number | null)[];
    readonly lastSeason: readonly number[];
    readonly deadlineDay: number | null;
    /** The day that is today on this axis; thisSeason is null after it. */
    readonly todayDay: number;
  };
}

export interface MatrixRow {
  readonly bodyId: number;
  readonly name: string;
  /** Full pinyin and initials of its names, blank separated. */
  readonly pinyin: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly contact: string | null;
  /** One status for each of the matrix's years, same order. */
  readonly statuses: readonly FilingStatus[];
  /** Report ids by year, null when there is none. */
  readonly reportIds: readonly (number | null)[];
  /** Of the season's year. */
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly submittedAt: number | null;
  readonly deadline: CalendarDate | null;
  /** The last day granted to this body alone, null without an extension in force. */
  readonly extendedTo: CalendarDate | null;
  /** Days past the deadline when nothing was submitted in time; null when punctual or not due. */
  readonly daysLate: number | null;
}

export interface ComplianceMatrix {
  readonly year: number;
  readonly years: readonly number[];
  readonly today: CalendarDate;
  readonly rows: readonly MatrixRow[];
  /** The bodies whose report of the season's year breaks the rule asked for; null when none was asked for. */
  readonly breaking: readonly number[] | null;
}
