import type { NextRequest } from "next/server";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import type { ExportResult } from "@/server/exports/exported-file";
import { logIncident } from "@/server/incident";
import { contextFor } from "@/server/system-context";
import { requestContext } from "../../request-context";
import { downloadHeaders, sentence } from "../download";

/** Answers with the exported file, or a sentence; what one may not see and what does not exist look the same. */
export async function answerExport(
  request: NextRequest,
  make: (ctx: SignedInContext) => ExportResult | null | Promise<ExportResult | null>,
): Promise<Response> {
  const context = await requestContext(request);
  if (!context.viewer) return sentence(401, "请先登录。", "Sign in first.");
  try {
    const result = await make(contextFor(context, context.viewer));
    return result ? answer(result) : notFound();
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof NotAllowedError) return notFound();
    const incident = logIncident(error, "exports");
    return sentence(
      500,
      `暂时无法导出，数据没有受影响。事件编号 ${incident}。`,
      `The export failed; no data is affected. Incident ${incident}.`,
    );
  }
}

/** What there may be too many of. */
const pieces = {
  notices: { zh: "份整改通知", en: "notices" },
  letters: { zh: "份催报函", en: "letters" },
  entries: { zh: "条审计记录", en: "audit entries" },
} as const;

function answer(result: ExportResult): Response {
  if (result.outcome === "nothing")
    return sentence(409, "没有需要整改的问题，不生成通知。", "There is nothing to mend, so there is no notice.");
  if (result.outcome === "unfaithful") {
    const zh = "这份年报的正文与表格不能原样排成标准格式，未生成文件。请下载原件。";
    return sentence(409, zh, "This report cannot be typeset without changing what it says. Download the original instead.");
  }
  if (result.outcome === "tooMany") {
    const { zh, en } = pieces[result.of];
    return sentence(413, `一次最多导出 ${result.most} ${zh}，请分批导出。`, `At most ${result.most} ${en} at once; export in parts.`);
  }
  const { fileName, contentType: type, bytes } = result;
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders(fileName, { type, size: bytes.length }) });
}

const notFound = () => sentence(404, "没有这项内容，或者您无权查看。", "There is no such thing, or it is not yours to see.");
