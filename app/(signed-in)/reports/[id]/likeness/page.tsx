import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { LikenessSheet } from "@/components/likeness/likeness-sheet";
import { textOf } from "@/components/messages/server-text";
import { findReport } from "../find-report";
import { ReportSheetPage } from "../report-sheet-page";

interface Props {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { summary } = await findReport((await params).id);
  return { title: textOf(await currentLocale())("likeness.title", { body: summary.bodyName, year: String(summary.year) }) };
}

/** What the prose of a report has in common with other bodies' and with earlier years. */
export default async function ReportLikeness({ params }: Props) {
  const { summary } = await findReport((await params).id);
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const view = await api.likeness.ofReport({ reportId: summary.id });
  const t = textOf(locale);
  const title = t("likeness.title", { body: summary.bodyName, year: String(summary.year) });
  return (
    <ReportSheetPage reportId={summary.id} title={title} text={t}>
      <LikenessSheet view={view} t={t} />
    </ReportSheetPage>
  );
}
