import Link from "next/link";
import type { QueuedReport } from "@/server/reviews/review-view";
import type { Text } from "../messages/server-text";
import { Button } from "../ui/button";
import { addressOf, countChoices, type QueueQuery, type QueueViewer, queueAges, queueFilters } from "./prepare-queue";
import styles from "./queue.module.css";

interface QueueFiltersProps {
  readonly queue: readonly QueuedReport[];
  readonly query: QueueQuery;
  readonly viewer: QueueViewer;
  readonly year: number;
  readonly t: Text;
}

/** Which of the waiting reports are shown; every choice stands in the address. */
export function QueueFilters({ queue, query, viewer, year, t }: QueueFiltersProps) {
  const by = <K extends keyof QueueQuery>(of: K) => countChoices(queue, { query, viewer, of });
  const [findings, assigned, level] = [by("filter"), by("assigned"), by("level")];
  const several = queue.some(({ review }) => review.levels > 1);
  const given = ["all", "mine", "unassigned"] as const;
  const link = (change: Partial<QueueQuery>) => `/reviews?${addressOf({ ...query, ...change }, year)}`;
  return (
    <div className={styles.filters}>
      <Choices label={t("queue.assigned.label")}>
        {given.map((choice) => (
          <Choice key={choice} href={link({ assigned: choice })} chosen={query.assigned === choice}>
            {t(`queue.assigned.${choice}`, { n: assigned(choice) })}
          </Choice>
        ))}
      </Choices>
      <Choices label={t("review.filter.label")}>
        {queueFilters.map((choice) => (
          <Choice key={choice} href={link({ filter: choice })} chosen={query.filter === choice}>
            {t(`review.filter.${choice}`, { n: findings(choice) })}
          </Choice>
        ))}
      </Choices>
      {several ? (
        <Choices label={t("queue.level.label")}>
          {(["here", "all"] as const).map((choice) => (
            <Choice key={choice} href={link({ level: choice })} chosen={query.level === choice}>
              {t(`queue.level.${choice}`, { n: level(choice) })}
            </Choice>
          ))}
        </Choices>
      ) : null}
      <form className={styles.find} action="/reviews">
        <input type="hidden" name="year" value={year} />
        {query.filter === "all" ? null : <input type="hidden" name="filter" value={query.filter} />}
        {query.assigned === "all" ? null : <input type="hidden" name="assigned" value={query.assigned} />}
        {query.level === "here" ? null : <input type="hidden" name="level" value={query.level} />}
        <select name="age" defaultValue={query.age} aria-label={t("queue.age.label")}>
          {queueAges.map((age) => (
            <option key={age} value={age}>
              {t(`queue.age.${age}`)}
            </option>
          ))}
        </select>
        <input
          key={query.words}
          type="search"
          name="q"
          maxLength={40}
          defaultValue={query.words}
          placeholder={t("review.search")}
          aria-label={t("review.search")}
        />
        <Button type="submit" small>
          {t("admin.bodies.find")}
        </Button>
      </form>
    </div>
  );
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.choices}>{children}</ul>
    </nav>
  );
}

function Choice({ href, chosen, children }: { href: string; chosen: boolean; children: React.ReactNode }) {
  return (
    <li>
      <Link href={href} aria-current={chosen ? "true" : undefined}>
        {children}
      </Link>
    </li>
  );
}
