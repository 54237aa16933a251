import type { NextRequest } from "next/server";
import { exportScopeFindings } from "@/server/exports/export-findings";
import { answerExport } from "../answer-export";
import { readFindingsQuery } from "../export-query";

/** The findings of every report of a year in the viewer's scope as xlsx. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readFindingsQuery(request.nextUrl.searchParams);
  return answerExport(request, (ctx) => (query === null ? null : exportScopeFindings(ctx, query)));
}
