import type { NextRequest } from "next/server";
import { exportFilingList } from "@/server/exports/export-filing-list";
import { sentence } from "../../download";
import { readForm } from "../../read-form";
import { isSameOrigin } from "../../request-origin";
import { answerExport } from "../answer-export";
import { readFilingListForm } from "./filing-list-form";

/** A list of every body of a province takes no more than this. */
const LONGEST = 1_000_000;

/** The filing list of a season as xlsx or CSV; asked for by a form, because the ids of thousands of bodies fit in no address. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, "请从本系统页面导出。", "Export from this system's own page.");
  const form = await readForm(request, LONGEST);
  const input = form && readFilingListForm(form);
  return answerExport(request, (ctx) => (input === null ? null : exportFilingList(ctx, input)));
}
