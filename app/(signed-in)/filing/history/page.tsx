import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ReportTable } from "@/components/filing/report-table";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("history.title") };
}

export default async function FilingHistory() {
  const text = textOf(await currentLocale());
  const api = await serverApi();
  const reports = [...(await api.reports.list({}))].sort((a, b) => b.year - a.year);
  return (
    <>
      <PageTitle>{text("history.title")}</PageTitle>
      <Sheet>
        {reports.length > 0 ? (
          <ReportTable reports={reports} text={text} />
        ) : (
          <EmptyState title={text("history.empty")} action={<LinkButton href="/filing/upload">{text("home.upload")}</LinkButton>}>
            {text("history.emptyText")}
          </EmptyState>
        )}
      </Sheet>
    </>
  );
}
