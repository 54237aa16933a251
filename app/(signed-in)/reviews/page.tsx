import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { slicePage } from "@/components/admin/prepare-bodies";
import { pageOf } from "@/components/compliance/matrix-query";
import { PageLinks } from "@/components/compliance/page-links";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { AssignBar } from "@/components/review/assign-bar";
import { addressOf, filterQueue, queueQueryOf, REPORTS_PER_PAGE } from "@/components/review/prepare-queue";
import { QueueFilters } from "@/components/review/queue-filters";
import { QueueTable } from "@/components/review/queue-table";
import { WorkloadSheet } from "@/components/review/workload-sheet";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("review.title") };
}

/** The queue: reports waiting for review, longest waiting first. */
export default async function ReviewsPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const { now } = await api.session.installation();
  const newest = filingYear(now);
  const year = readYear(url.year, newest);
  const [queue, workload, me, bodies] = await Promise.all([
    api.reviews.queue({ year }),
    api.reviews.workload({ year }),
    api.session.me(),
    api.bodies.list(),
  ]);
  const t = textOf(locale);
  const viewer = { me: me.accountId, now };
  const query = queueQueryOf(url);
  const found = filterQueue(queue, query, viewer);
  const address = addressOf(query, year);
  const places = bodies.filter(({ id, parentId }) => id === me.bodyId || parentId === me.bodyId);
  const { rows, page, pages } = slicePage(found, pageOf(url), REPORTS_PER_PAGE);
  const first = found[0];
  return (
    <>
      <PageTitle
        note={t("review.waiting", { n: queue.length })}
        actions={
          <>
            <YearChoice path="/reviews" query={url} year={year} newest={newest} text={t} />
            <a className={buttonClass({})} href={`/api/exports/findings?year=${year}&levels=error,warn&lang=${locale}`} download>
              {t("export.scopeFindings", { year: `${year}` })}
            </a>
            {first ? (
              <LinkButton tone="primary" href={`/reports/${first.report.id}?${address}`}>
                {t("review.start")}
              </LinkButton>
            ) : null}
          </>
        }
      >
        {t("review.title")}
      </PageTitle>
      <QueueFilters queue={queue} query={query} viewer={viewer} year={year} t={t} />
      <Sheet>
        {found.length > 0 ? (
          <>
            <QueueTable rows={rows} now={now} address={address} t={t} />
            <AssignBar reviewers={workload.reviewers} />
          </>
        ) : null}
        {queue.length === 0 ? <EmptyState title={t("review.emptyTitle")}>{t("review.emptyText")}</EmptyState> : null}
        {queue.length > 0 && found.length === 0 ? <EmptyState title={t("review.noneFound")} /> : null}
      </Sheet>
      <PageLinks page={page} pages={pages} path="/reviews" query={url} />
      <WorkloadSheet workload={workload} places={places} query={query} year={year} t={t} />
    </>
  );
}
