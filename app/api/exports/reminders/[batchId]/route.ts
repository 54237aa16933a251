import type { NextRequest } from "next/server";
import { exportReminderContacts, exportReminderLetters } from "@/server/exports/export-reminders";
import { answerExport } from "../../answer-export";
import { readReportId } from "../../export-query";

type Segment = { params: Promise<{ batchId: string }> };

/** What one act of reminding gives to take along: `as=letters` (docx, or a zip of many) or `as=contacts` (xlsx). */
export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
  const batchId = readReportId((await segment.params).batchId);
  const as = request.nextUrl.searchParams.get("as");
  return answerExport(request, (ctx) => {
    if (batchId === null) return null;
    if (as === "letters") return exportReminderLetters(ctx, batchId);
    return as === "contacts" ? exportReminderContacts(ctx, batchId) : null;
  });
}
