import type { CalendarDate } from "@/domain/deadlines/deadline";
import { isTodo, type SeasonTodo } from "@/domain/deadlines/season-todo";
import type { TodoBody, TodoList } from "./compliance-view";
import type { JudgedFiling } from "./season";

/** How many bodies of each list are named on the desk; the matrix shows them all. */
const NAMED = 3;

/** Whether a filing stands on one of today's lists. */
export function isOnList(todo: SeasonTodo, filing: JudgedFiling, today: CalendarDate): boolean {
  const { status, deadline, row, required } = filing;
  return required && isTodo(todo, { status, deadline, decidedAt: row?.decidedAt ?? null }, today);
}

/** Today's lists of a season, those waiting longest first. */
export function todayLists(filings: readonly JudgedFiling[], today: CalendarDate): Readonly<Record<SeasonTodo, TodoList>> {
  // Most reports are approved and stand on no list.
  const open = filings.filter(({ status }) => status !== "approved" && status !== "approvedLate");
  const list = (todo: SeasonTodo): TodoList => {
    const bodies = open.filter((filing) => isOnList(todo, filing, today)).map((filing) => todoBody(todo, filing));
    const first = [...bodies].sort((a, b) => (a.since ?? 0) - (b.since ?? 0)).slice(0, NAMED);
    return { bodies: bodies.length, first };
  };
  return {
    dueToday: list("dueToday"),
    dueTomorrow: list("dueTomorrow"),
    newlyOverdue: list("newlyOverdue"),
    waiting: list("waiting"),
    unanswered: list("unanswered"),
  };
}

function todoBody(todo: SeasonTodo, { body, row, deadline }: JudgedFiling): TodoBody {
  const since = todo === "waiting" ? (row?.submittedAt ?? null) : todo === "unanswered" ? (row?.decidedAt ?? null) : null;
  return { bodyId: body.id, name: body.name, reportId: row?.id ?? null, since, deadline };
}
