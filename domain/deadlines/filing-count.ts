import { type FilingStatus, filingStatuses } from "./filing-status";

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

/** What a report of each status is counted as, when it was punctual and when it was late: looked up for thousands at once. */
const countsByStatus = new Map(
  filingStatuses.map((status) => [status, { punctual: namesOf(byStatus[status], "onTime"), late: namesOf(byStatus[status], "late") }]),
);

function namesOf(count: FilingCount | null, punctuality: FilingCount): readonly FilingCount[] {
  if (count === null) return [];
  return count === "overdue" || count === "notYet" ? ["required", count] : ["required", "filed", punctuality, count];
}

/** Everything an owed report is counted as; nothing for one that is not owed. */
export function countsOf({ required, late, status }: CountedFiling): readonly FilingCount[] {
  return (required && countsByStatus.get(status)?.[late ? "late" : "punctual"]) || [];
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
