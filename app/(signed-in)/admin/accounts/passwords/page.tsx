import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { PasswordRulesForm } from "@/components/admin/password-rules-form";
import { textOf } from "@/components/messages/server-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { depthOf } from "@/domain/access/access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("admin.passwordRules.title") };
}

/** The password rules of the installation. */
export default async function PasswordRulesPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const t = textOf(locale);
  const [viewer, rules] = await Promise.all([api.session.me(), api.accounts.passwordRules()]);
  const crumbs = [{ label: t("admin.accounts.title"), href: "/admin/accounts" }, { label: t("admin.passwordRules.title") }];
  return (
    <>
      <Breadcrumb label={t("ui.breadcrumb")} crumbs={crumbs} />
      <PageTitle>{t("admin.passwordRules.title")}</PageTitle>
      <PasswordRulesForm rules={rules} mayChange={depthOf(viewer.bodyPath) === 0} />
    </>
  );
}
