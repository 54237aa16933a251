import Link from "next/link";
import { ANSWER_DAYS, NEWLY_OVERDUE_DAYS, type SeasonTodo, seasonTodos } from "@/domain/deadlines/season-todo";
import type { ComplianceDesk, TodoBody } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { type MatrixQuery, matrixHref, noFilter } from "./matrix-query";
import styles from "./today-panel.module.css";

const days: Readonly<Partial<Record<SeasonTodo, number>>> = { newlyOverdue: NEWLY_OVERDUE_DAYS, unanswered: ANSWER_DAYS };

/** A body with since when it waits, or its last day; its report opens where there is one. */
function Named({ body, year }: { body: TodoBody; year: number }) {
  const since = body.since === null ? body.deadline?.slice(5) : shanghaiTime(body.since).slice(5, 10);
  return (
    <li>
      <Link
        href={body.reportId === null ? `/bodies/${body.bodyId}?year=${year}` : `/reports/${body.reportId}`}
        prefetch={false}
        title={body.name}
      >
        {body.name}
      </Link>
      <span>{since ?? ""}</span>
    </li>
  );
}

/** What waits for the office today: each list with its count, the first bodies, and the way to all of them. */
export function TodayPanel({ desk, query, t }: { desk: ComplianceDesk; query: MatrixQuery; t: Text }) {
  const { year, todo } = desk;
  return (
    <div className={styles.lists}>
      {seasonTodos.map((name) => {
        const { bodies, first } = todo[name];
        const title = t(`office.todo.${name}`, { days: days[name] ?? 0 });
        const sort = name === "waiting" ? ("submittedAt" as const) : ("status" as const);
        return (
          <section key={name} aria-label={title}>
            <h2 className={styles.title}>
              {title}{" "}
              {bodies === 0 ? (
                <b>0</b>
              ) : (
                <Link href={matrixHref(year, query, { ...noFilter, todo: name, sort, grouped: false })} prefetch={false} scroll={false}>
                  {t("office.todo.all", { n: bodies })}
                </Link>
              )}
            </h2>
            {bodies === 0 ? <p className="note">{t("office.todo.none")}</p> : null}
            <ul className={styles.names}>
              {first.map((body) => (
                <Named key={body.bodyId} body={body} year={year} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
