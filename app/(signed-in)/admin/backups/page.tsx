import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { BackupDesk } from "@/components/backup/backup-desk";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("backups.title") };
}

/** The backups of the installation; for administrators at its top. */
export default async function BackupsPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  await api.backups.list();
  return (
    <>
      <PageTitle>{textOf(locale)("backups.title")}</PageTitle>
      <BackupDesk />
    </>
  );
}
