import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { CellId, EditionId, TableId } from "@/domain/form/edition";
import type { Agreement } from "@/domain/rollup/agreement";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import type { ContributorSort } from "../statistics/statistics-view";

/**
 * Why a body is not in a sum. `unapproved`: it has no approved report, all that is told to those who do not review. For reviewers:
 * `notFiled`, `draft` (not submitted yet), `pending` (待审) or `returned` (退回).
 */
export type Absence = "unapproved" | "notFiled" | "draft" | "pending" | "returned";

export interface AbsentBody {
  readonly bodyId: number;
  readonly name: string;
  readonly absence: Absence;
}

/** What a sum covers: the bodies in it, those that are missing by name, those that were let off, and what was kept at approval. */
export interface RollUpCoverage {
  readonly included: number;
  readonly expected: number;
  readonly absent: readonly AbsentBody[];
  /** Bodies let off the year; nobody misses them. */
  readonly exempt: number;
  /** Included bodies whose report was opened again since; the approved version is what is added. */
  readonly reopened: number;
  /** Findings the included reports were approved with, and how many reports have some. */
  readonly findings: { readonly errors: number; readonly warnings: number; readonly reports: number };
}

/** The form a table of the sum is printed in, and on which forms the reports in it were filed. */
export interface RollUpTable {
  readonly table: TableId;
  readonly edition: EditionId;
  readonly filed: readonly { readonly edition: EditionId; readonly reports: number }[];
}

/** A scope's whole statutory table: one sum per cell, with the number of reports that state it. Same order in the arrays. */
export interface RollUpView {
  readonly scope: RollUpScope;
  readonly placeName: string;
  readonly placeKind: BodyKind;
  readonly year: number;
  readonly tables: readonly RollUpTable[];
  readonly cells: readonly CellId[];
  /** Over the reports that state the cell; null when none does. Complete only where `counts` equals `coverage.included`. */
  readonly sums: readonly (number | null)[];
  readonly counts: readonly number[];
  readonly coverage: RollUpCoverage;
  /** The place's own roll-up report, if it is a government: stands beside the sum and is never added to it. */
  readonly declared: { readonly inForce: boolean } | null;
  readonly asOf: number;
}

/** A place whose bodies may be added up, for the choice of the scope. */
export interface RollUpPlace {
  readonly id: number;
  readonly name: string;
  readonly level: BodyLevel;
  /** How many governments stand above it among the places. */
  readonly depth: number;
}

/** Why an included report does not state a cell: left blank, or its form has no such cell. */
export type SilentReason = "blank" | "notInForm";

/** One cell of a sum taken apart: who adds what, in pages, and who is missing. */
export interface RollUpCellView {
  readonly scope: RollUpScope;
  readonly placeName: string;
  readonly year: number;
  readonly cell: CellId;
  /** Over the reports that state the cell; null when none does. */
  readonly sum: number | null;
  readonly count: number;
  readonly coverage: RollUpCoverage;
  /** Included reports without the cell: they keep the sum from being whole. */
  readonly silent: readonly { readonly bodyId: number; readonly name: string; readonly reason: SilentReason }[];
  readonly rows: readonly { readonly bodyId: number; readonly name: string; readonly value: number }[];
  readonly page: number;
  readonly pages: number;
  readonly sort: ContributorSort;
  readonly asOf: number;
}

/** A government's declared roll-up beside the sum of its parts, cell by cell; same order in the arrays. */
export interface ReconciliationView {
  readonly placeId: number;
  readonly placeName: string;
  readonly year: number;
  /** Null while the government has no approved roll-up report. */
  readonly declaredReport: { readonly reportId: number; readonly versionNumber: number } | null;
  readonly cells: readonly CellId[];
  readonly declared: readonly (number | null)[];
  readonly sums: readonly (number | null)[];
  readonly counts: readonly number[];
  readonly agreements: readonly Agreement[];
  readonly coverage: RollUpCoverage;
  readonly asOf: number;
}
