/**
 * State of one body and year against its deadline, in order of urgency: what the office must look at first stands first.
 * `overdue`: nothing submitted and the deadline has passed. `pending`: submitted, waiting for review. `draft`: uploaded, not
 * submitted. `due`: nothing yet, still time; `extended` where the time was granted to this body alone. `missing`: nothing for a
 * year whose season is over. `approvedLate`: approved, first submitted after the deadline. `exempt`: the office let it off.
 * `notRequired`: the body did not exist.
 */
export const filingStatuses = [
  "overdue",
  "returned",
  "pending",
  "draft",
  "due",
  "extended",
  "missing",
  "approvedLate",
  "approved",
  "exempt",
  "notRequired",
] as const;
export type FilingStatus = (typeof filingStatuses)[number];

/** One letter for each status, in the same order: a body's years travel as one short text. */
const letters = "orpduemlaxn";

/** Position of a status in the order of urgency. */
export function urgencyOf(status: FilingStatus): number {
  return filingStatuses.indexOf(status);
}

/** Statuses as a text of one letter each. */
export function packStatuses(statuses: readonly FilingStatus[]): string {
  return statuses.map((status) => letters[urgencyOf(status)]).join("");
}

/** The status at a place of a packed text; a place beyond it holds nothing that is required. */
export function statusAt(packed: string, place: number): FilingStatus {
  return filingStatuses[letters.indexOf(packed[place] ?? "n")] ?? "notRequired";
}
