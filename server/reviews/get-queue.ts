import { loadObligations } from "@/db/obligations";
import { listReportRows } from "@/db/reports/list-reports";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import type { ReportSummary } from "../reports/report-view";
import { summarizeReport } from "../reports/summarize-report";

/** Reports waiting for review in the viewer's subtree, longest waiting first. */
export function getQueue(ctx: SignedInContext, { year }: { readonly year?: number | undefined }): ReportSummary[] {
  requireAction(ctx, "review.decide");
  const rows = listReportRows(ctx.db, { path: ctx.viewer.bodyPath, reach: "subtree", year, state: "submitted" });
  const obligations = loadObligations(ctx.db);
  return rows.map((row) => summarizeReport(row, obligations)).sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
}
