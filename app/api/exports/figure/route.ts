import { TRPCError } from "@trpc/server";
import type { NextRequest } from "next/server";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import type { SignedInContext } from "@/server/context";
import { exportFigure } from "@/server/exports/export-figure";
import { sentence } from "../../download";
import { readForm } from "../../read-form";
import { isSameOrigin, originOf } from "../../request-origin";
import { answerExport } from "../answer-export";
import { LARGEST_FORM, readFigureForm } from "./figure-form";
import { makeSheet } from "./make-sheet";

const createCaller = createCallerFactory(appRouter);
type Asked = NonNullable<Awaited<ReturnType<typeof readFigureForm>>>;

/**
 * A figure of a page as Word, Excel or CSV. The page is named by its address; its numbers are read again here, as the viewer who
 * asks. Of the browser's own making is the drawing alone.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, "请从本系统页面导出。", "Export from this system's own page.");
  const form = await readForm(request, LARGEST_FORM);
  const asked = form && (await readFigureForm(form));
  return answerExport(request, (ctx) => (asked ? answer(ctx, asked, originOf(request).origin) : null));
}

async function answer(ctx: SignedInContext, asked: Asked, origin: string) {
  const { figure, format, language, query, picture } = asked;
  const sheet = await makeSheet(figure, { api: createCaller(ctx), query, locale: language }).catch(refused);
  return sheet && exportFigure(ctx, { figure, sheet, format, picture, language, origin });
}

/** What one may not see, and an address that names nothing, are answered alike. */
function refused(error: unknown): null {
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return null;
  throw error;
}
