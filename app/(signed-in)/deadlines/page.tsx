import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import type { SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { ObligationPage } from "./obligation-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("obligation.title") };
}

/** What the bodies of the reviewer's subtree owe: local dates, extensions, exemptions. */
export default function DeadlinesPage({ searchParams }: { searchParams: SearchParams }) {
  return <ObligationPage path="/deadlines" searchParams={searchParams} />;
}
