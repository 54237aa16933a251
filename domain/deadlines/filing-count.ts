import type { FilingStatus } from "./filing-status";

/**
 * What the office counts of a season: 应报 = 已报 + 逾期 + 未到期, 已报 = 按时 + 迟报 = 通过 + 待审 + 退回. Only reports that are
 * owed are counted: those of bodies that did not exist or were let off never are.
 */
export const filingCounts = ["required", "filed", "onTime", "late", "overdue", "notYet", "pending", "returned", "approved"] as const;
export type FilingCount = (typeof filingCounts)[number];

/** How many reports each count holds. */
export type FilingTally = Readonly<Record<FilingCount, number>>;

/** A report as far as it is counted: whether it is owed at all, and whether its first submission came too late. */
export interface CountedFiling {
  readonly required: boolean;
  readonly late: boolean;
  readonly status: FilingStatus;
}

const byStatus: Readonly<Record<FilingStatus, FilingCount | null>> = {
  overdue: "overdue",
  missing: "overdue",
  draft: "notYet",
  due: "notYet",
  extended: "notYet",
  pending: "pending",
  returned: "returned",
  approved: "approved",
  approvedLate: "approved",
  exempt: null,
  notRequired: null,
};

/** Everything an owed report is counted as; nothing for one that is not owed. */
export function countsOf({ required, late, status }: CountedFiling): readonly FilingCount[] {
  const count = byStatus[status];
  if (!required || count === null) return [];
  if (count === "overdue" || count === "notYet") return ["required", count];
  return ["required", "filed", late ? "late" : "onTime", count];
}

const nothing: FilingTally = {
  required: 0,
  filed: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  notYet: 0,
  pending: 0,
  returned: 0,
  approved: 0,
};

/** Adds filings up by everything they are counted as. */
export function tallyFilings(filings: readonly CountedFiling[]): FilingTally {
  const tally: Record<FilingCount, number> = { ...nothing };
  for (const filing of filings) for (const count of countsOf(filing)) tally[count] += 1;
  return tally;
}
