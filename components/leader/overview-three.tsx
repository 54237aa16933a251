import type { OverviewView } from "@/server/statistics/statistics-view";
import styles from "./leader.module.css";
import type { Screen } from "./screen";

/** At most three computed sentences, each with its rule's reason and its source. */
export function OverviewThree({ view, screen }: { view: OverviewView; screen: Screen }) {
  const { text, locale, sourceOf } = screen;
  return (
    <section>
      <h2 className={styles.cellTitle}>{text("overview.three")}</h2>
      {view.takeaways.length === 0 ? <p className={styles.foot}>{text("overview.three.none")}</p> : null}
      <ol className={styles.three}>
        {view.takeaways.slice(0, 3).map((takeaway) => (
          <li key={`${takeaway.rule}.${takeaway.bodyId}`}>
            <b>{takeaway.title[locale]}</b>
            <p>
              {takeaway.detail[locale]}{" "}
              <a href={sourceOf(takeaway)} data-provenance="" aria-label={`${text("leader.source")} ${takeaway.title[locale]}`}>
                {text("leader.source")}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
