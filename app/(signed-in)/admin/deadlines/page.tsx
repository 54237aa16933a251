import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import type { SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { ObligationPage } from "../../deadlines/obligation-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("obligation.title") };
}

/** What every body owes: the administrator sets the dates of all. */
export default function DeadlinesPage({ searchParams }: { searchParams: SearchParams }) {
  return <ObligationPage path="/admin/deadlines" searchParams={searchParams} />;
}
