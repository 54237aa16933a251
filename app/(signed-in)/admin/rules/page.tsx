import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { isChanged } from "@/components/admin/prepare-rules";
import { RuleBoard } from "@/components/admin/rule-board";
import { filingYear, readQuery, readYear, type SearchParams } from "@/components/leader/page-query";
import { YearChoice } from "@/components/leader/year-choice";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("rules.title") };
}

/** The rules of the checks: on or off, level, thresholds, years, and how often each fires in a year. */
export default async function RulesPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const { now } = await api.session.installation();
  const newest = filingYear(now);
  const year = readYear(url.year, newest);
  const list = await api.rules.list({ year });
  const changed = list.rules.filter(isChanged).length;
  const off = list.rules.filter(({ setting }) => !setting.enabled).length;
  return (
    <>
      <PageTitle
        note={t("rules.note", { n: list.rules.length, changed, off })}
        actions={<YearChoice path="/admin/rules" query={url} year={year} newest={newest} text={t} />}
      >
        {t("rules.title")}
      </PageTitle>
      <RuleBoard list={list} />
    </>
  );
}
