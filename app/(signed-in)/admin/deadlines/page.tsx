import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { DeadlineBoard } from "@/components/admin/deadline-board";
import { arrangeDeadlines, carryDeadlines } from "@/components/admin/prepare-deadlines";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.deadlines.title") };
}

/** The filing deadlines: report year × kind × level. */
export default async function DeadlinesPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const [deadlines, { now }] = await Promise.all([api.deadlines.list(), api.session.installation()]);
  const newest = filingYear(now) + 1;
  const year = readYear(url.year, filingYear(now));
  return (
    <>
      <PageTitle actions={<YearChoice path="/admin/deadlines" query={url} year={year} newest={newest} text={t} />}>
        {t("admin.deadlines.title")}
      </PageTitle>
      <DeadlineBoard key={year} year={year} rows={arrangeDeadlines(deadlines, year)} carried={carryDeadlines(deadlines, year)} />
    </>
  );
}
