import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ObligationBoard } from "@/components/admin/obligation-board";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { depthOf } from "@/domain/access/access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("obligation.title") };
}

/** What every body owes in a report year: common and local dates, extensions, exemptions, holidays. */
export default async function DeadlinesPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const { now } = await api.session.installation();
  const year = readYear(url.year, filingYear(now));
  const [deadlines, grants, holidays, me] = await Promise.all([
    api.deadlines.list(),
    api.deadlines.grants({ year }),
    api.deadlines.holidays(),
    api.session.me(),
  ]);
  return (
    <>
      <PageTitle actions={<YearChoice path="/admin/deadlines" query={url} year={year} newest={filingYear(now) + 1} text={t} />}>
        {t("obligation.title")}
      </PageTitle>
      <ObligationBoard key={year} {...{ year, deadlines, grants, holidays }} scopeId={me.bodyId} setsAll={depthOf(me.bodyPath) === 0} />
    </>
  );
}
