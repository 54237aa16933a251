import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { pageOf } from "@/components/compliance/matrix-query";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { NoticePage } from "@/components/notices/notice-page";

const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("notices.title") };
}

/** Everything the account was told of. */
export default async function Notices({ searchParams }: { searchParams: SearchParams }) {
  const [url, api] = await Promise.all([readQuery(searchParams), serverApi()]);
  const page = pageOf(url);
  const [start, { unread }] = await Promise.all([api.notices.list({ page, pageSize: PAGE_SIZE }), api.notices.unread()]);
  return <NoticePage key={page} start={start} unread={unread} pageSize={PAGE_SIZE} />;
}
