import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { PrintButton } from "@/components/filing/print-button";
import { textOf } from "@/components/messages/server-text";
import { PeersSheet } from "@/components/peers/peers-sheet";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { findReport } from "../find-report";

interface Props {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { summary } = await findReport((await params).id);
  return { title: textOf(await currentLocale())("peers.title", { body: summary.bodyName, year: String(summary.year) }) };
}

/** A report beside bodies of the same kind and level. */
export default async function ReportPeers({ params }: Props) {
  const { summary } = await findReport((await params).id);
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const view = await api.statistics.peers({ reportId: summary.id });
  const t = textOf(locale);
  return (
    <>
      <PageTitle
        actions={
          <>
            <LinkButton href={`/reports/${summary.id}`}>{t("likeness.back")}</LinkButton> <PrintButton label={t("likeness.print")} />
          </>
        }
      >
        {t("peers.title", { body: summary.bodyName, year: String(summary.year) })}
      </PageTitle>
      <PeersSheet view={view} locale={locale} t={t} />
    </>
  );
}
