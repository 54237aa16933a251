import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ImportDesk } from "@/components/imports/import-desk";
import { textOf } from "@/components/messages/server-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { mayDo } from "@/domain/access/access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("imports.title") };
}

/** One import of past reports. */
export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const [locale, api, { id }] = await Promise.all([currentLocale(), serverApi(), params]);
  if (!/^\d{1,12}$/.test(id)) notFound();
  const t = textOf(locale);
  const [{ role }, { name }] = await Promise.all([api.session.me(), api.imports.get({ batchId: Number(id) })]);
  return (
    <>
      <Breadcrumb label={t("ui.breadcrumb")} crumbs={[{ label: t("imports.title"), href: "/compliance/import" }, { label: name }]} />
      <PageTitle>{name}</PageTitle>
      <ImportDesk batchId={Number(id)} mayDecide={mayDo(role, "review.decide")} />
    </>
  );
}
