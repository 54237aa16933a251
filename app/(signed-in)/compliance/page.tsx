import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/compliance/compliance-page.module.css";
import { DeadlineLine } from "@/components/compliance/deadline-line";
import { DeskNumbers } from "@/components/compliance/desk-numbers";
import { DeskPanels } from "@/components/compliance/desk-panels";
import { FilingCurve } from "@/components/compliance/filing-curve";
import { MatrixBoard } from "@/components/compliance/matrix-board";
import { MatrixFilters } from "@/components/compliance/matrix-filters";
import { matrixFilterOf, readMatrixQuery } from "@/components/compliance/matrix-query";
import { prepareCurve } from "@/components/compliance/prepare-curve";
import { countDeadlines, filterChoices } from "@/components/compliance/prepare-desk";
import { StatusLegend } from "@/components/compliance/status-mark";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { filingStatuses } from "@/domain/deadlines/filing-status";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("office.compliance.title") };
}

/** The office's desk for one season, and the matrix of bodies and years. */
export default async function CompliancePage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const { now } = await api.session.installation();
  const newest = filingYear(now);
  const year = readYear(url.year, newest);
  const query = readMatrixQuery(url);
  const [desk, matrix] = await Promise.all([
    api.compliance.desk({ year }),
    api.compliance.matrix({ year, filter: matrixFilterOf(query), ...(query.at === null ? {} : { at: query.at }) }),
  ]);
  const t = textOf(locale);
  const deadlines = countDeadlines(desk);
  const curve = prepareCurve(
    desk,
    deadlines.map(({ date }) => date),
  );
  const none = matrix.total === 0 ? "none" : "empty";
  return (
    <>
      <PageTitle
        note={t("office.compliance.asOf", { date: desk.today, n: matrix.total })}
        actions={
          <>
            <LinkButton href="/compliance/import">{t("imports.title")}</LinkButton>
            <DeadlineLine deadlines={deadlines} t={t} />
            <LinkButton href="/register">{t("register.title")}</LinkButton>
            <LinkButton href={`/likeness?year=${year}`}>{t("likeness.link")}</LinkButton>
            <YearChoice path="/compliance" query={url} year={year} newest={newest} text={t} />
          </>
        }
      >
        {t("office.compliance.title")}
      </PageTitle>
      <section className={styles.desk} aria-label={t("office.compliance.title")}>
        <DeskNumbers desk={desk} locale={locale} t={t} />
        {curve ? <FilingCurve curve={curve} t={t} /> : null}
      </section>
      <DeskPanels desk={desk} query={query} locale={locale} t={t} />
      <div className={styles.filters}>
        <MatrixFilters year={year} query={query} {...filterChoices({ ...desk, reviewers: matrix.reviewers }, query, { locale, t })} />
        <StatusLegend statuses={filingStatuses} locale={locale} t={t} />
      </div>
      {matrix.ids.length === 0 ? (
        <section className={styles.empty}>
          <EmptyState title={t(`office.matrix.${none}Title`)}>{t(`office.matrix.${none}Text`)}</EmptyState>
        </section>
      ) : (
        <MatrixBoard key={year} matrix={matrix} query={query} />
      )}
    </>
  );
}
