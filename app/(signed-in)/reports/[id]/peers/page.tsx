import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { PeersSheet } from "@/components/peers/peers-sheet";
import { findReport } from "../find-report";
import { ReportSheetPage } from "../report-sheet-page";

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
  const title = t("peers.title", { body: summary.bodyName, year: String(summary.year) });
  return (
    <ReportSheetPage reportId={summary.id} title={title} text={t}>
      <PeersSheet view={view} locale={locale} t={t} />
    </ReportSheetPage>
  );
}
