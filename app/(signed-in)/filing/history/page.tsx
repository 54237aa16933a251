import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { readPart, timelineOf } from "@/components/filing/prepare-timeline";
import { ReportTable } from "@/components/filing/report-table";
import { ReportTimeline } from "@/components/filing/report-timeline";
import styles from "@/components/filing/report-timeline.module.css";
import { readQuery, type SearchParams, withQuery } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("history.title") };
}

/** The body's reports of all years, and everything that happened to one of them: the newest, unless the address names another. */
export default async function FilingHistory({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url] = await Promise.all([currentLocale(), readQuery(searchParams)]);
  const text = textOf(locale);
  const api = await serverApi();
  const reports = [...(await api.reports.list({}))].sort((a, b) => b.year - a.year);
  const chosen = reports.find(({ year }) => String(year) === url.year) ?? reports[0];
  const reportId = chosen?.id;
  const entries =
    reportId === undefined ? [] : timelineOf(...(await Promise.all([api.reports.history({ reportId }), api.reports.events({ reportId })])));
  return (
    <div className={styles.stack}>
      <PageTitle>{text("history.title")}</PageTitle>
      <Sheet>
        {reports.length > 0 ? (
          <ReportTable reports={reports} text={text} timeline={(year) => withQuery("/filing/history", {}, { year: String(year) })} />
        ) : (
          <EmptyState title={text("history.empty")} action={<LinkButton href="/filing/upload">{text("home.upload")}</LinkButton>}>
            {text("history.emptyText")}
          </EmptyState>
        )}
      </Sheet>
      {chosen ? (
        <ReportTimeline
          title={text("timeline.of", { year: chosen.year })}
          entries={entries}
          part={readPart(url.show)}
          address={(part) => withQuery("/filing/history", url, { show: part === "all" ? "" : part })}
          locale={locale}
          text={text}
        />
      ) : null}
    </div>
  );
}
