import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { AccountBoard } from "@/components/admin/account-board";
import { ACCOUNTS_PER_PAGE, findAccounts } from "@/components/admin/prepare-accounts";
import { slicePage } from "@/components/admin/prepare-bodies";
import { SearchForm } from "@/components/admin/search-form";
import { pageOf } from "@/components/compliance/matrix-query";
import { PageLinks } from "@/components/compliance/page-links";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.accounts.title") };
}

/** The accounts of the administrator's scope. */
export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const t = textOf(locale);
  const words = (url.q ?? "").trim().slice(0, 60);
  const [all, viewer] = await Promise.all([api.accounts.list(), api.session.me()]);
  const found = findAccounts(all, words);
  const { rows, page, pages } = slicePage(found, pageOf(url), ACCOUNTS_PER_PAGE);
  const disabled = all.filter((account) => account.disabled).length;
  return (
    <>
      <PageTitle note={t("admin.accounts.note", { n: all.length, disabled })}>{t("admin.accounts.title")}</PageTitle>
      <SearchForm path="/admin/accounts" words={words} label={t("admin.accounts.search")} note={null} t={t} />
      <AccountBoard rows={rows} ownId={viewer.accountId} />
      {rows.length === 0 ? <EmptyState title={t("admin.accounts.none")} /> : null}
      <PageLinks page={page} pages={pages} path="/admin/accounts" query={words === "" ? {} : { q: words }} />
    </>
  );
}
