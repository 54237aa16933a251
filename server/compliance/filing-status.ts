import type { BodyRow } from "@/db/bodies";
import type { FilingRow } from "@/db/compliance";
import { isRequired } from "@/domain/body/is-required";
import { type CalendarDate, isAfterDeadline } from "@/domain/deadlines/deadline";
import type { FilingStatus } from "./compliance-view";

/** A body and year with what was filed for it. */
export interface Filing {
  readonly body: Pick<BodyRow, "validFrom" | "validTo">;
  readonly year: number;
  readonly row: FilingRow | null;
  readonly deadline: CalendarDate | null;
}

/**
 * State of a body and year on a day. While a newer version is being drafted the approved one counts. A draft past its deadline
 * is overdue like nothing at all; once the season's calendar year is over it is missing.
 */
export function filingStatus({ body, year, row, deadline }: Filing, today: CalendarDate): FilingStatus {
  if (row?.state === "submitted") return "pending";
  if (row?.state === "returned") return "returned";
  if (row && row.inForce === 1) return isLate(row, deadline) ? "approvedLate" : "approved";
  if (!isRequired(body, year)) return "notRequired";
  if (Number(today.slice(0, 4)) > year + 1) return "missing";
  if (deadline !== null && today > deadline) return "overdue";
  return row ? "draft" : "due";
}

function isLate({ firstSubmittedAt }: FilingRow, deadline: CalendarDate | null): boolean {
  return deadline !== null && firstSubmittedAt !== null && isAfterDeadline(firstSubmittedAt, deadline);
}
