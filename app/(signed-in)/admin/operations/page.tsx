import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { OperationsDesk } from "@/components/operations/operations-desk";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("operations.title") };
}

/** How the server does; for administrators at the top of the installation. */
export default async function OperationsPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const state = await api.operations.state();
  return (
    <>
      <PageTitle>{textOf(locale)("operations.title")}</PageTitle>
      <OperationsDesk initial={state} />
    </>
  );
}
