import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ProvenanceHost } from "@/components/compare/provenance-host";
import styles from "@/components/leader/leader.module.css";
import { OverviewBody } from "@/components/leader/overview-body";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { screenOf } from "@/components/leader/screen";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";

/** One glance for a leader: what happened this year, from where, and where to look. */
export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const { now } = await api.session.installation();
  const year = readYear(query.year, filingYear(now));
  const view = await api.statistics.overview({ year });
  const text = textOf(locale);
  const screen = screenOf({ path: "/overview", query: { year: String(year) } }, { text, locale });
  const empty = view.keyNumbers.every(({ coverage }) => coverage.included === 0);
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.headline}>{empty ? text("overview.title") : view.headline[locale]}</h1>
        <YearChoice path="/overview" query={query} year={year} newest={filingYear(now)} text={text} />
      </div>
      {empty ? (
        <EmptyState title={text("overview.empty", { year: String(year) })}>{text("overview.empty.text")}</EmptyState>
      ) : (
        <OverviewBody view={view} screen={screen} />
      )}
      <ProvenanceHost />
    </>
  );
}
