import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { AccountBoard } from "@/components/admin/account-board";
import { readAccountQuery } from "@/components/admin/prepare-accounts";
import { readQuery, type SearchParams } from "@/components/leader/page-query";
import { textOf } from "@/components/messages/server-text";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.accounts.title") };
}

/** The accounts of the administrator's scope. */
export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, url, api] = await Promise.all([currentLocale(), readQuery(searchParams), serverApi()]);
  const viewer = await api.session.me();
  return (
    <>
      <PageTitle
        actions={
          <>
            <LinkButton href="/admin/accounts/passwords">{textOf(locale)("admin.passwordRules.title")}</LinkButton>
            <LinkButton href="/admin/backups">{textOf(locale)("backups.title")}</LinkButton>{" "}
            <LinkButton href="/admin/operations">{textOf(locale)("operations.title")}</LinkButton>
            <LinkButton href="/admin/open-data">{textOf(locale)("openData.title")}</LinkButton>
            <LinkButton href="/compliance/import">{textOf(locale)("imports.title")}</LinkButton>
          </>
        }
      >
        {textOf(locale)("admin.accounts.title")}
      </PageTitle>
      <AccountBoard ownId={viewer.accountId} scopeId={viewer.bodyId} start={readAccountQuery(url)} />
    </>
  );
}
