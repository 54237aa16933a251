import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { BodyBoard } from "@/components/admin/body-board";
import { filingYear, readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { shanghaiDate } from "@/domain/deadlines/deadline";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.bodies.title") };
}

/** The tree of bodies: found by 汉字 or pinyin, added, renamed, moved, ended. */
export default async function AdminBodiesPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [viewer, { now }] = await Promise.all([api.session.me(), api.session.installation()]);
  const words = (url.q ?? "").trim().slice(0, 60);
  const bodyId = /^\d{1,9}$/.test(url.body ?? "") ? Number(url.body) : null;
  return (
    <>
      <PageTitle>{textOf(locale)("admin.bodies.title")}</PageTitle>
      <BodyBoard start={{ words, bodyId, scopeId: viewer.bodyId, firstYear: filingYear(now), today: shanghaiDate(now), canManage: true }} />
    </>
  );
}
