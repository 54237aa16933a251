import type { NextRequest } from "next/server";
import { exportNotice } from "@/server/exports/export-notice";
import { answerExport } from "../../answer-export";
import { readDue, readReportId } from "../../export-query";

type Segment = { params: Promise<{ reportId: string }> };

/** The 整改通知 of a report as docx: `due=YYYY-MM-DD` is its last day. */
export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
  const reportId = readReportId((await segment.params).reportId);
  const due = readDue(request.nextUrl.searchParams);
  return answerExport(request, (ctx) => (reportId === null || due === undefined ? null : exportNotice(ctx, { reportId, due })));
}
