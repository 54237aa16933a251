import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ObligationBoard } from "@/components/admin/obligation-board";
import type { SearchParams } from "@/components/leader/page-query";
import { filingYear, readQuery, readYear } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { depthOf } from "@/domain/access/access";

/** What every body in the viewer's scope owes in a report year: common and local dates, extensions, exemptions, holidays. */
export async function ObligationPage({ path, searchParams }: { path: "/deadlines" | "/admin/deadlines"; searchParams: SearchParams }) {
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
  const setsAll = path === "/admin/deadlines" && depthOf(me.bodyPath) === 0;
  return (
    <>
      <PageTitle actions={<YearChoice path={path} query={url} year={year} newest={filingYear(now) + 1} text={t} />}>
        {t("obligation.title")}
      </PageTitle>
      <ObligationBoard key={year} {...{ year, deadlines, grants, holidays }} scopeId={me.bodyId} setsAll={setsAll} />
    </>
  );
}
