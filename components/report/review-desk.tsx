"use client";

import { ReviewPanel } from "@/components/review/review-panel";
import type { ReportView } from "@/server/reports/report-view";
import { ReportDesk } from "./report-desk";

/** The check view as a reviewer sees it: read only, with the review beside it. */
export function ReviewDesk({ report, home }: { report: ReportView; home: string }) {
  return <ReportDesk report={report} home={home} start={{ cell: null, finding: null }} reviewPanel={(side) => <ReviewPanel {...side} />} />;
}
