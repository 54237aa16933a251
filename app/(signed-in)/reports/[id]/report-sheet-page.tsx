import type { ReactNode } from "react";
import { PrintButton } from "@/components/filing/print-button";
import type { Text } from "@/components/messages/server-text";
import { LinkButton } from "@/components/ui/link-button";
import { PageTitle } from "@/components/ui/page-title";

/** The frame of a sheet about one report: its title, the way back to the report, printing. */
export function ReportSheetPage({ reportId, title, text, children }: { reportId: number; title: string; text: Text; children: ReactNode }) {
  return (
    <>
      <PageTitle
        actions={
          <>
            <LinkButton href={`/reports/${reportId}`}>{text("likeness.back")}</LinkButton> <PrintButton label={text("likeness.print")} />
          </>
        }
      >
        {title}
      </PageTitle>
      {children}
    </>
  );
}
