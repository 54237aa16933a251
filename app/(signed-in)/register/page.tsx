import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { AntdProvider } from "@/components/admin/antd-provider";
import { BodyBoard } from "@/components/admin/body-board";
import { filingYear, readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { mayDo } from "@/domain/access/access";
import { shanghaiDate } from "@/domain/deadlines/deadline";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("register.title") };
}

/** The register for those who review: the tree of bodies with contacts and history, for reading. For others it does not exist. */
export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const [viewer, { now }] = await Promise.all([api.session.me(), api.session.installation()]);
  if (!mayDo(viewer.role, "compliance.read")) notFound();
  const words = (url.q ?? "").trim().slice(0, 60);
  const bodyId = /^\d{1,9}$/.test(url.body ?? "") ? Number(url.body) : null;
  return (
    <AntdProvider>
      <PageTitle>{textOf(locale)("register.title")}</PageTitle>
      <BodyBoard
        start={{ words, bodyId, scopeId: viewer.bodyId, firstYear: filingYear(now), today: shanghaiDate(now), canManage: false }}
      />
    </AntdProvider>
  );
}
