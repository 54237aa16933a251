"use client";

import { ReviewPanel } from "@/components/review/review-panel";
import type { ReportView } from "@/server/reports/report-view";
import { ReportDesk } from "./report-desk";

/** The check view as a reviewer sees it: read only, with the review beside it. */
export function ReviewDesk({ report, home, accountId }: { report: ReportView; home: string; accountId: number }) {
  const start = { cell: null, finding: null, accountId };
  return <ReportDesk report={report} home={home} start={start} reviewPanel={(side) => <ReviewPanel {...side} />} />;
}
