import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/compliance/compliance-page.module.css";
import { DeadlineLine } from "@/components/compliance/deadline-line";
import { DeskNumbers } from "@/components/compliance/desk-numbers";
import { FilingCurve } from "@/components/compliance/filing-curve";
import { filingStatuses } from "@/components/compliance/filing-status";
import { MatrixBoard } from "@/components/compliance/matrix-board";
import { MatrixFilters } from "@/components/compliance/matrix-filters";
import { readMatrixQuery } from "@/components/compliance/matrix-query";
import { prepareCurve } from "@/components/compliance/prepare-curve";
import { countDeadlines } from "@/components/compliance/prepare-desk";
import { prepareMatrix } from "@/components/compliance/prepare-matrix";
import { breachName } from "@/components/compliance/rule-name";
import { StatusLegend } from "@/components/compliance/status-mark";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";

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
  const season = { year, ...(query.rule === null ? {} : { rule: query.rule }) };
  const [desk, matrix] = await Promise.all([api.compliance.desk({ year }), api.compliance.matrix(season)]);
  const t = textOf(locale);
  const breach = query.rule === null ? null : breachName(query.rule, { locale, t });
  const page = prepareMatrix(matrix, query);
  const deadlines = countDeadlines(matrix.rows, matrix.today);
  const curve = prepareCurve(
    desk,
    deadlines.map(({ date }) => date),
  );
  const none = page.total === 0 ? "none" : "empty";
  return (
    <>
      <PageTitle
        note={t("office.compliance.asOf", { date: desk.today, n: page.total })}
        actions={
          <>
            <DeadlineLine deadlines={deadlines} t={t} />
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
      <div className={styles.filters}>
        <MatrixFilters year={year} query={query} breach={breach} />
        <StatusLegend statuses={filingStatuses} locale={locale} t={t} />
      </div>
      {page.found === 0 ? (
        <section className={styles.empty}>
          <EmptyState title={t(`office.matrix.${none}Title`)}>{t(`office.matrix.${none}Text`)}</EmptyState>
        </section>
      ) : (
        <MatrixBoard key={year} page={page} year={year} years={matrix.years} today={matrix.today} query={query} />
      )}
    </>
  );
}
