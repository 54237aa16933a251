import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { BodyBoard } from "@/components/admin/body-board";
import { BODIES_PER_PAGE, parentNames, slicePage } from "@/components/admin/prepare-bodies";
import { SearchForm } from "@/components/admin/search-form";
import { pageOf } from "@/components/compliance/matrix-query";
import { PageLinks } from "@/components/compliance/page-links";
import { filingYear, readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.bodies.title") };
}

/** The tree of bodies: found by 汉字 or pinyin, added, renamed, moved, ended. */
export default async function AdminBodiesPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const words = (url.q ?? "").trim().slice(0, 60);
  const [all, { now }] = await Promise.all([api.bodies.list(), api.session.installation()]);
  const found = words === "" ? all : await api.bodies.search({ query: words });
  const { rows, page, pages } = slicePage(found, pageOf(url), BODIES_PER_PAGE);
  const ended = all.filter(({ validTo }) => validTo !== null).length;
  return (
    <>
      <PageTitle note={t("admin.bodies.note", { n: all.length, ended })}>{t("admin.bodies.title")}</PageTitle>
      <SearchForm
        path="/admin/bodies"
        words={words}
        label={t("admin.bodies.search")}
        note={words === "" ? null : t("admin.bodies.found", { n: found.length })}
        t={t}
      />
      <BodyBoard rows={rows} parents={parentNames(rows, all)} flat={words !== ""} firstYear={filingYear(now)} />
      {rows.length === 0 ? <EmptyState title={t("admin.bodies.none")}>{t("admin.bodies.noneText")}</EmptyState> : null}
      <PageLinks page={page} pages={pages} path="/admin/bodies" query={words === "" ? {} : { q: words }} />
    </>
  );
}
