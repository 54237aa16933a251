import type { NextRequest } from "next/server";
import { auditLayout } from "@/components/audit/audit-layout";
import { askedBody, bodyNamed, readAuditFilter } from "@/components/audit/prepare-audit";
import { textOf } from "@/components/messages/server-text";
import { searchBodies } from "@/server/bodies/search-bodies";
import { exportAudit } from "@/server/exports/export-audit";
import { answerExport } from "../answer-export";
import { readLanguage } from "../export-query";

/** Everything the audit page's filter finds, as xlsx or CSV: the address is that of the page, with `format`. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const url = Object.fromEntries(query);
  return answerExport(request, (ctx) => {
    const named = askedBody(url);
    const body = named === "" ? null : bodyNamed(searchBodies(ctx, named), named);
    return exportAudit(ctx, {
      filter: { ...readAuditFilter(url), ...(body === null ? {} : { bodyId: body.id }) },
      format: query.get("format") === "csv" ? "csv" : "xlsx",
      layout: auditLayout(url, body?.name ?? null, textOf(readLanguage(query))),
    });
  });
}
