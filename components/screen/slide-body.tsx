import type { ScreenView } from "@/server/statistics/statistics-view";
import { fractionText, numberText } from "../charts/result-text";
import { prepareOverviewFunnel } from "../leader/prepare-overview-funnel";
import { prepareOverviewMailboxes } from "../leader/prepare-overview-mailboxes";
import { prepareOverviewOutcomes } from "../leader/prepare-overview-outcomes";
import { prepareOverviewRanking } from "../leader/prepare-overview-ranking";
import { prepareOverviewTrend } from "../leader/prepare-overview-trend";
import type { Screen } from "../leader/screen";
import { shortName } from "../leader/short-name";
import { DarkBars } from "./dark-bars";
import { DarkFunnel } from "./dark-funnel";
import { DarkOutcomes } from "./dark-outcomes";
import { DarkTrend } from "./dark-trend";
import { Panel } from "./panel";
import { MOST_PLACES, PlacesTable } from "./places-table";
import styles from "./screen.module.css";
import { approvedOf } from "./screen-numbers";
import type { Slide } from "./screen-slides";

interface SlideProps {
  readonly view: ScreenView;
  readonly screen: Screen;
}

function Trend({ view: { overview }, screen }: SlideProps) {
  const { shape, sheet } = prepareOverviewTrend(overview, screen);
  const words = { rule: screen.text("leader.form2021"), partial: screen.text("leader.partial") };
  return (
    <Panel title={sheet.title} subtitle={sheet.subtitle} note={shape.ruleAt === null ? "" : screen.text("leader.comparable")}>
      <DarkTrend shape={shape} words={words} label={sheet.title} />
    </Panel>
  );
}

function Outcomes({ view: { overview }, screen }: SlideProps) {
  const { shape, sheet } = prepareOverviewOutcomes(overview, screen);
  const row = shape.rows[0];
  const note =
    shape.roundedSum === null ? "" : screen.text("overview.outcome.rounded", { sum: numberText(shape.roundedSum, screen.locale, 1) });
  return (
    <Panel title={sheet.title} subtitle={sheet.subtitle} note={note}>
      {row && row.parts.length > 0 ? <DarkOutcomes row={row} locale={screen.locale} label={sheet.title} /> : null}
    </Panel>
  );
}

function Three({ view: { overview }, screen: { text, locale } }: SlideProps) {
  return (
    <Panel title={text("overview.three")} subtitle={text("leader.year", { year: String(overview.year) })}>
      {overview.takeaways.length === 0 ? <p className={styles.quiet}>{text("overview.three.none")}</p> : null}
      <ol className={styles.three}>
        {overview.takeaways.map((takeaway) => (
          <li key={takeaway.rule}>
            <b>{takeaway.title[locale]}</b>
            <p>{takeaway.detail[locale]}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Places({ view: { overview, cities }, screen }: SlideProps) {
  const { text, locale } = screen;
  const title = text("screen.places.title", { count: cities.rows.length });
  const more = cities.rows.length - MOST_PLACES;
  return (
    <Panel
      wide
      title={title}
      subtitle={text("screen.places.sub", { year: String(overview.year) })}
      note={more > 0 ? text("screen.places.more", { count: more }) : ""}
    >
      <PlacesTable cities={cities} locale={locale} label={title} />
    </Panel>
  );
}

function Ranking({ view: { overview }, screen }: SlideProps) {
  const { shape, sheet } = prepareOverviewRanking(overview, screen);
  return (
    <Panel title={sheet.title} subtitle={sheet.subtitle}>
      <DarkBars shape={shape} label={sheet.title} />
    </Panel>
  );
}

function Funnel({ view: { overview }, screen }: SlideProps) {
  const { shape, sheet } = prepareOverviewFunnel(overview, screen);
  const { text, locale } = screen;
  const words = {
    label: sheet.title,
    limit: text("overview.funnel.limit"),
    share: shape.share === null ? "" : text("overview.funnel.share", { share: numberText(shape.share, locale, 1) }),
  };
  return (
    <Panel wide title={sheet.title} subtitle={sheet.subtitle} note={text("overview.funnel.note", { omitted: shape.omitted })}>
      <DarkFunnel shape={shape} words={words} />
    </Panel>
  );
}

const MOST_LINES = 12;

function Mailboxes({ view: { overview }, screen }: SlideProps) {
  const { shape, sheet } = prepareOverviewMailboxes(overview, screen);
  const { stated, silent } = overview.mailboxes;
  const subtitle = screen.text("screen.mailbox.sub", {
    ...{ year: String(overview.year), count: stated.length, all: stated.length + silent.length },
  });
  const fractions = new Map(stated.map(({ bodyId, results: [result] }) => [bodyId, result ? fractionText(result, screen.locale) : null]));
  return (
    <Panel title={sheet.title} subtitle={subtitle}>
      <ol className={styles.lines}>
        {shape.rows.slice(0, MOST_LINES).map(({ id, name, label }) => (
          <li key={id}>
            <span>{name}</span>
            <i>{fractions.get(id)}</i>
            <b>{label}</b>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const MOST_MISSING = 36;

function Missing({ view: { overview }, screen: { text } }: SlideProps) {
  const { unreported, year } = overview;
  const more = unreported.length - MOST_MISSING;
  return (
    <Panel
      wide
      title={text("screen.kinds.title", approvedOf(overview))}
      subtitle={text("screen.missing.sub", { year: String(year) })}
      note={more > 0 ? text("screen.places.more", { count: more }) : ""}
    >
      {unreported.length === 0 ? <p className={styles.quiet}>{text("screen.missing.none")}</p> : null}
      <ul className={styles.names}>
        {unreported.slice(0, MOST_MISSING).map((name) => (
          <li key={name}>{shortName(name)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many bodies the sums of each year cover. */
function Years({ view: { overview }, screen: { text } }: SlideProps) {
  const { years, coverage } = overview.trend;
  return (
    <Panel title={text("screen.years.title")} subtitle={text("screen.years.sub")}>
      <ol className={styles.lines}>
        {years.map((year, at) => (
          <li key={year}>
            <span>{text("leader.year", { year: String(year) })}</span>
            <b>
              {coverage[at]?.included ?? 0}/{coverage[at]?.expected ?? 0}
            </b>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The parts of a slide, side by side. */
export function SlideBody({ slide, ...props }: SlideProps & { readonly slide: Slide }) {
  if (slide === "places") {
    return (
      <>
        <Places {...props} />
        <Ranking {...props} />
      </>
    );
  }
  if (slide === "limits") {
    return (
      <>
        <Funnel {...props} />
        <Mailboxes {...props} />
      </>
    );
  }
  if (slide === "coverage") {
    return (
      <>
        <Missing {...props} />
        <Years {...props} />
      </>
    );
  }
  return (
    <>
      <Trend {...props} />
      <Outcomes {...props} />
      <Three {...props} />
    </>
  );
}
