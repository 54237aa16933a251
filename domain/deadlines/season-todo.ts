import { type CalendarDate, dayOf, daysBetween, shanghaiDay } from "./deadline";
import type { FilingStatus } from "./filing-status";

/** What the office looks at each morning. */
export const seasonTodos = ["dueToday", "dueTomorrow", "newlyOverdue", "waiting", "unanswered"] as const;
export type SeasonTodo = (typeof seasonTodos)[number];

/** Days after which a passed deadline is no longer news: a weekend and its Monday are. */
export const NEWLY_OVERDUE_DAYS = 3;
/** Days a body may take to answer a return before the office asks. */
export const ANSWER_DAYS = 5;

/** A filing as far as somebody may have to do something about it today. */
export interface TodoFiling {
  readonly status: FilingStatus;
  readonly deadline: CalendarDate | null;
  /** When it was last returned or approved. */
  readonly decidedAt: number | null;
}

const notFiled: ReadonlySet<FilingStatus> = new Set(["due", "extended", "draft"]);

/** Whether a filing stands on one of today's lists. */
export function isTodo(todo: SeasonTodo, { status, deadline, decidedAt }: TodoFiling, today: CalendarDate): boolean {
  if (todo === "waiting") return status === "pending";
  if (todo === "unanswered") return status === "returned" && decidedAt !== null && dayOf(today) - shanghaiDay(decidedAt) >= ANSWER_DAYS;
  if (deadline === null) return false;
  const left = daysBetween(today, deadline);
  if (todo === "newlyOverdue") return status === "overdue" && left >= -NEWLY_OVERDUE_DAYS;
  return notFiled.has(status) && left === (todo === "dueToday" ? 0 : 1);
}
