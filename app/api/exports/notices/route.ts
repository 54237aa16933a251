import type { NextRequest } from "next/server";
import { exportNotices } from "@/server/exports/export-notice";
import { answerExport } from "../answer-export";
import { readDue, readReportIds } from "../export-query";

/** The notices of several reports as one zip: `reports=1,2,3&due=YYYY-MM-DD`. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const [reportIds, due] = [readReportIds(query), readDue(query)];
  return answerExport(request, (ctx) => (reportIds === null || due === undefined ? null : exportNotices(ctx, { reportIds, due })));
}
