import type { OverviewView } from "@/server/statistics/statistics-view";
import styles from "./leader.module.css";
import { MetricHelp } from "./metric-help";
import type { Screen } from "./screen";

/** At most three computed sentences, each with its number's source and the reason why it is shown. */
export function OverviewThree({ view, screen }: { view: OverviewView; screen: Screen }) {
  const { text, locale, sourceOf } = screen;
  return (
    <section>
      <h2 className={styles.cellTitle}>{text("overview.three")}</h2>
      {view.takeaways.length === 0 ? <p className={styles.foot}>{text("overview.three.none")}</p> : null}
      <ol className={styles.three}>
        {view.takeaways.map((takeaway) => (
          <li key={takeaway.rule}>
            <b>{takeaway.title[locale]}</b>
            <MetricHelp metric={takeaway.metric} text={text} locale={locale} />
            <div className={styles.detail}>
              {takeaway.detail[locale]}{" "}
              <a href={sourceOf(takeaway)} data-provenance="" aria-label={`${text("leader.source")} ${takeaway.title[locale]}`}>
                {text("leader.source")}
              </a>
              <details className={styles.why}>
                <summary>{text("overview.three.why")}</summary>
                {takeaway.reason[locale]}
              </details>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
