import { type CalendarDate, isAfterDeadline } from "./deadline";
import { deadlineOf, type Obligation } from "./obligation";

/** When a report was first submitted, and the last day that was in force then, as far as one was. */
export interface FirstSubmission {
  readonly firstSubmittedAt: number | null;
  readonly firstDeadline: CalendarDate | null;
}

/** The last day a report is judged by: the one in force at its first submission, else the one in force now. */
export function judgedDeadline(filed: FirstSubmission | null, obligation: Obligation): CalendarDate | null {
  const kept = filed?.firstSubmittedAt == null ? null : filed.firstDeadline;
  return kept ?? deadlineOf(obligation);
}

/** True when the first submission came after the last day it is judged by; what follows it never makes a report late. */
export function isFiledLate(filed: FirstSubmission, obligation: Obligation): boolean {
  const deadline = judgedDeadline(filed, obligation);
  return deadline !== null && filed.firstSubmittedAt !== null && isAfterDeadline(filed.firstSubmittedAt, deadline);
}
