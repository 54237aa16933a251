import type { FilingRow } from "@/db/compliance";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import { isExempt, type Obligation } from "@/domain/deadlines/obligation";
import { isFiledLate } from "@/domain/deadlines/punctuality";
import { isInReview } from "@/domain/report/life";

/** A body and year with what it owes and what was filed for it. */
export interface Filing {
  readonly year: number;
  readonly row: FilingRow | null;
  readonly obligation: Obligation;
}

/**
 * State of a body and year on a day. While a newer version is being drafted the approved one counts; what was returned stays so
 * while it is mended. A draft past its deadline
 * is overdue like nothing at all; once the season's calendar year is over it is missing.
 */
export function filingStatus({ year, row, obligation }: Filing, today: CalendarDate): FilingStatus {
  if (row && isInReview(row.state)) return "pending";
  if (row?.state === "returned") return "returned";
  if (row && row.inForce === 1) return isFiledLate(row, obligation) ? "approvedLate" : "approved";
  if (row && row.firstSubmittedAt !== null) return "returned";
  if (!obligation.required) return isExempt(obligation) ? "exempt" : "notRequired";
  const { deadline, extension } = obligation;
  const stillExtended = extension !== null && today <= extension.date;
  if (Number(today.slice(0, 4)) > year + 1 && !stillExtended) return "missing";
  if (deadline !== null && today > deadline) return "overdue";
  if (row) return "draft";
  return extension ? "extended" : "due";
}
