import type { NextRequest } from "next/server";
import { exportReport } from "@/server/exports/export-report";
import { answerExport } from "../../answer-export";
import { readReportId } from "../../export-query";

type Segment = { params: Promise<{ reportId: string }> };

/** A report typeset as the official Word document; `version=12` asks for one of its versions. */
export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
  const reportId = readReportId((await segment.params).reportId);
  const asked = request.nextUrl.searchParams.get("version");
  const versionId = asked === null ? undefined : readReportId(asked);
  return answerExport(request, (ctx) => (reportId === null || versionId === null ? null : exportReport(ctx, { reportId, versionId })));
}
