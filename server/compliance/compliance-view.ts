import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { FilingTally } from "@/domain/deadlines/filing-count";
import type { SeasonTodo } from "@/domain/deadlines/season-todo";

/** A place the desk counts by: the body at the top of a subtree, or `own`: all bodies that belong to none of these subtrees. */
export type DeskPlace = number | "own";

/** A body on one of today's lists. */
export interface TodoBody {
  readonly bodyId: number;
  readonly name: string;
  readonly reportId: number | null;
  /** Since when it waits; null where it has not filed. */
  readonly since: number | null;
  readonly deadline: CalendarDate | null;
}

/** How many bodies a list of today holds, and the first of them: those waiting longest, else in the order of the tree. */
export interface TodoList {
  readonly bodies: number;
  readonly first: readonly TodoBody[];
}

/** The office's desk for one season; the counts are of bodies in the viewer's subtree that owe a report. */
export interface ComplianceDesk {
  readonly year: number;
  readonly today: CalendarDate;
  readonly total: FilingTally;
  readonly byLevel: readonly { readonly level: BodyLevel; readonly tally: FilingTally }[];
  /** By the governments directly below the viewer's body, each with everything under it; `own` comes first. */
  readonly byPlace: readonly { readonly place: DeskPlace; readonly name: string | null; readonly tally: FilingTally }[];
  readonly todo: Readonly<Record<SeasonTodo, TodoList>>;
  readonly oldestPendingSince: number | null;
  /** The last days in force of those that owe a report, earliest first. */
  readonly deadlines: readonly { readonly date: CalendarDate; readonly bodies: number }[];
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
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly contact: string | null;
  /** One letter for each of the matrix's years, same order (domain/deadlines/filing-status). */
  readonly statuses: string;
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

/** Bodies of one level and kind among those found: where they start, how many, and what they filed in the season. */
export interface MatrixGroup {
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly start: number;
  readonly rows: number;
  readonly tally: FilingTally;
}

/** The matrix as found: every body's id and season status in order, and the rows around the place asked for. */
export interface ComplianceMatrix {
  readonly year: number;
  readonly years: readonly number[];
  readonly today: CalendarDate;
  /** Bodies in scope, found or not. */
  readonly total: number;
  readonly ids: readonly number[];
  /** One letter for each id: the status of the season's year. */
  readonly statuses: string;
  readonly groups: readonly MatrixGroup[];
  /** Whether any body in scope has a contact to show. */
  readonly contacts: boolean;
  /** Who reviews in the viewer's office and below. */
  readonly reviewers: readonly { readonly accountId: number; readonly name: string; readonly officeName: string }[];
  /** Place of the first row sent. */
  readonly from: number;
  readonly rows: readonly MatrixRow[];
}
