import Link from "next/link";
import type { Text } from "../messages/server-text";
import { Button } from "../ui/button";
import { type QueueFilter, queueFilters } from "./prepare-queue";
import styles from "./queue.module.css";

interface QueueFiltersProps {
  readonly counts: Readonly<Record<QueueFilter, number>>;
  readonly filter: QueueFilter;
  readonly words: string;
  readonly year: number;
  readonly t: Text;
}

/** Which of the waiting reports are shown; the choice stands in the URL. */
export function QueueFilters({ counts, filter, words, year, t }: QueueFiltersProps) {
  const params = (choice: QueueFilter) =>
    new URLSearchParams({ year: String(year), ...(choice === "all" ? {} : { filter: choice }), ...(words === "" ? {} : { q: words }) });
  return (
    <div className={styles.filters}>
      <nav aria-label={t("review.filter.label")}>
        <ul className={styles.choices}>
          {queueFilters.map((choice) => (
            <li key={choice}>
              <Link href={`/reviews?${params(choice)}`} aria-current={choice === filter ? "true" : undefined}>
                {t(`review.filter.${choice}`, { n: counts[choice] })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form className={styles.find} action="/reviews">
        <input type="hidden" name="year" value={year} />
        {filter === "all" ? null : <input type="hidden" name="filter" value={filter} />}
        <input
          key={words}
          type="search"
          name="q"
          maxLength={40}
          defaultValue={words}
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
