import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ApiProvider } from "@/components/api/api-provider";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { messagesOf } from "@/components/messages/messages";
import { textOf } from "@/components/messages/server-text";
import { TextProvider } from "@/components/messages/text-provider";
import { BigScreen } from "@/components/screen/big-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("screen.title") };
}

/** The overview on a wall, without the frame of the other pages. */
export default async function ScreenPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, query, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const year = /^20\d\d$/.test(query.year ?? "") ? Number(query.year) : null;
  const [first, { now, demo }] = await Promise.all([api.statistics.screen(year === null ? {} : { year }), api.session.installation()]);
  return (
    <TextProvider locale={locale} messages={messagesOf(locale)}>
      <ApiProvider>
        <BigScreen first={first} year={year} now={now} demo={demo} />
      </ApiProvider>
    </TextProvider>
  );
}
