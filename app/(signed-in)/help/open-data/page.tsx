import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { OpenDataHelp } from "@/components/open-data/open-data-help";
import { PageTitle } from "@/components/ui/page-title";
import { OPEN_BURST } from "@/server/open-data/answer-open-data";
import { OPEN_BASE } from "@/server/open-data/describe-open-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("openData.help") };
}

/** The addresses of the open data, printed from the schemas that answer them. */
export default async function OpenDataHelpPage() {
  const [locale] = await Promise.all([currentLocale(), serverApi()]);
  const text = textOf(locale);
  return (
    <>
      <PageTitle>{text("openData.help")}</PageTitle>
      <OpenDataHelp base={OPEN_BASE} burst={OPEN_BURST} text={text} locale={locale} />
    </>
  );
}
