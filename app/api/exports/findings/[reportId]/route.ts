import type { NextRequest } from "next/server";
import { exportReportFindings } from "@/server/exports/export-findings";
import { answerExport } from "../../answer-export";
import { readLanguage, readReportId } from "../../export-query";

type Segment = { params: Promise<{ reportId: string }> };

/** The findings of a report's current version as xlsx. */
export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
  const reportId = readReportId((await segment.params).reportId);
  const language = readLanguage(request.nextUrl.searchParams);
  return answerExport(request, (ctx) => (reportId === null ? null : exportReportFindings(ctx, { reportId, language })));
}
