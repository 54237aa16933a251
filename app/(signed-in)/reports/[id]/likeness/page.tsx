import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { PrintButton } from "@/components/filing/print-button";
import { LikenessSheet } from "@/components/likeness/likeness-sheet";
import { textOf } from "@/components/messages/server-text";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { findReport } from "../find-report";

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
  return (
    <>
      <PageTitle
        actions={
          <>
            <LinkButton href={`/reports/${summary.id}`}>{t("likeness.back")}</LinkButton> <PrintButton label={t("likeness.print")} />
          </>
        }
      >
        {t("likeness.title", { body: summary.bodyName, year: String(summary.year) })}
      </PageTitle>
      <LikenessSheet view={view} t={t} />
    </>
  );
}
