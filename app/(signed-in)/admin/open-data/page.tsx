import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { OpenDataSwitch } from "@/components/open-data/open-data-switch";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("openData.title") };
}

/** Open data on or off; for administrators at the top of the tree. */
export default async function OpenDataPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  await api.openData.get();
  return (
    <>
      <PageTitle>{textOf(locale)("openData.title")}</PageTitle>
      <OpenDataSwitch />
    </>
  );
}
