"use client";

import type { ComponentProps } from "react";
import { ReviewPanel } from "@/components/review/review-panel";
import type { ReportView } from "@/server/reports/report-view";
import { ReportDesk } from "./report-desk";

type Start = ComponentProps<typeof ReportDesk>["start"];

/** The check view as a reviewer sees it: read only, with the review beside it. */
export function ReviewDesk({ report, home, start }: { report: ReportView; home: string; start: Start }) {
  return <ReportDesk report={report} home={home} start={start} reviewPanel={(side) => <ReviewPanel {...side} />} />;
}
