import { metricById } from "@/domain/metrics/catalogue";
import type { KeyNumber, OverviewView } from "@/server/statistics/statistics-view";
import { KeyNumberCell } from "./key-number";
import styles from "./leader.module.css";
import { nameList } from "./name-list";
import { OverviewFunnel } from "./overview-funnel";
import { OverviewMailboxes } from "./overview-mailboxes";
import { OverviewOutcomes } from "./overview-outcomes";
import { OverviewRanking } from "./overview-ranking";
import { OverviewThree } from "./overview-three";
import { OverviewTrend } from "./overview-trend";
import type { Screen } from "./screen";

/** Height of every drawing, so that nothing jumps when the charts arrive. */
const HEIGHT = 162;

/** The state-secret share stands in one place on both its bases. */
const FIRST_BASE = "stateSecretShareOfConcluded";
const SECOND_BASE = "stateSecretShareOfDenied";

/** The leader's overview: four numbers, five charts, three sentences, on one screen of 1366 × 768. */
export function OverviewBody({ view, screen }: { view: OverviewView; screen: Screen }) {
  const { text, locale, sourceOf } = screen;
  const second = view.keyNumbers.find(({ metric }) => metric === SECOND_BASE);
  const hrefOf = ({ metric, bodyId }: KeyNumber) => sourceOf({ metric, bodyId, year: view.year });
  const parts = { view, screen, height: HEIGHT };
  return (
    <>
      <section className={styles.keys}>
        {view.keyNumbers
          .filter(({ metric }) => metric !== SECOND_BASE)
          .map((number) => (
            <KeyNumberCell
              key={number.metric}
              number={number}
              second={number.metric === FIRST_BASE && second ? { number: second, href: hrefOf(second) } : null}
              label={metricById(number.metric)?.name[locale] ?? number.metric}
              href={hrefOf(number)}
              missing={view.unreported}
              text={text}
              locale={locale}
            />
          ))}
      </section>
      <div className={styles.cells}>
        <div className={styles.cell}>
          <OverviewTrend {...parts} />
        </div>
        <div className={styles.cell}>
          <OverviewOutcomes {...parts} />
        </div>
        <div className={styles.cell}>
          <OverviewThree view={view} screen={screen} />
        </div>
        <div className={styles.cell}>
          <OverviewMailboxes {...parts} />
        </div>
        <div className={styles.cell}>
          <OverviewFunnel {...parts} />
        </div>
        <div className={styles.cell}>
          <OverviewRanking {...parts} />
        </div>
      </div>
      {view.unreported.length === 0 ? null : (
        <p className={styles.foot}>{text("overview.unreported", { names: nameList(view.unreported, { text, locale, most: 12 }) })}</p>
      )}
    </>
  );
}
