import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { foldVersions } from "@/components/filing/fold-versions";
import { PeriodsSheet } from "@/components/filing/periods-sheet";
import { PublicationHistory } from "@/components/filing/publication-history";
import { VersionSheet } from "@/components/filing/version-sheet";
import { textOf } from "@/components/messages/server-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { findReport } from "../find-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("history.versions") };
}

export default async function ReportHistory({ params }: { params: Promise<{ id: string }> }) {
  const locale = await currentLocale();
  const text = textOf(locale);
  const { summary } = await findReport((await params).id);
  const api = await serverApi();
  const versions = [...(await api.reports.history({ reportId: summary.id }))].sort((a, b) => b.number - a.number);
  const publications = await api.deadlines.publications({ reportId: summary.id });
  const { bodyName: body, year } = summary;
  return (
    <>
      <Breadcrumb
        label={text("ui.breadcrumb")}
        crumbs={[{ label: text("desk.title", { body, year }), href: `/reports/${summary.id}` }, { label: text("history.versions") }]}
      />
      <PageTitle>{text("versions.title", { body, year })}</PageTitle>
      <PublicationHistory publications={publications} text={text} />
      <PeriodsSheet versions={versions} text={text} />
      {foldVersions(versions).map((version) => (
        <VersionSheet key={version.id} version={version} locale={locale} text={text} />
      ))}
    </>
  );
}
