import type { NextRequest } from "next/server";
import { exportTemplate } from "@/server/exports/export-template";
import { answerExport } from "../answer-export";
import { readYear } from "../export-query";

/** The xlsx template of the clerk's own body: `year=2024`. */
export async function GET(request: NextRequest): Promise<Response> {
  const year = readYear(request.nextUrl.searchParams);
  return answerExport(request, (ctx) => (year === null ? null : exportTemplate(ctx, { year })));
}
