import { loadObligations } from "@/db/obligations";
import { listReportRows } from "@/db/reports/list-reports";
import { reachOf } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { requireAction } from "./authorize-report";
import type { ReportSummary } from "./report-view";
import { summarizeReport } from "./summarize-report";

/** Reports of the viewer's own body (clerk) or subtree (reviewer), newest year first. */
export function listReports(ctx: SignedInContext, { year }: { readonly year?: number | undefined }): ReportSummary[] {
  requireAction(ctx, "report.read");
  const { viewer } = ctx;
  const rows = listReportRows(ctx.db, { path: viewer.bodyPath, reach: reachOf(viewer.role), year });
  const obligations = loadObligations(ctx.db);
  return rows.map((row) => summarizeReport(row, obligations));
}
