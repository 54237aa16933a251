import type { NextRequest } from "next/server";
import { parseRollUpScope } from "@/components/rollup/roll-up-query";
import { exportRollUp, rollUpFormats } from "@/server/exports/export-roll-up";
import { answerExport } from "../answer-export";
import { readLanguage, readYear } from "../export-query";

/** A roll-up in the official layout: `place=1&year=2024&format=docx`, and level, kind and basis as its page has them. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const year = readYear(query);
  const format = rollUpFormats.find((one) => one === query.get("format"));
  const language = readLanguage(query);
  return answerExport(request, (ctx) => {
    if (year === null || format === undefined) return null;
    const scope = parseRollUpScope(Object.fromEntries(query), ctx.viewer.bodyId);
    return exportRollUp(ctx, { scope, year, format, language });
  });
}
