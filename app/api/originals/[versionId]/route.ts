import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { NotFoundError } from "@/server/errors";
import { logIncident } from "@/server/incident";
import { openOriginal } from "@/server/reports/open-original";
import { contextFor } from "@/server/system-context";
import { requestContext } from "../../../request-context";

type Segment = { params: Promise<{ versionId: string }> };

/** The original file of a version, byte for byte, as a download; who may have it is asked at each request. */
export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
  const { versionId } = await segment.params;
  const context = await requestContext(request);
  if (!context.viewer) return sentence(401, "请先登录。", "Sign in first.");
  if (!/^\d{1,15}$/.test(versionId)) return notFound();
  try {
    const original = openOriginal(contextFor(context, context.viewer), Number(versionId));
    const { size } = await stat(original.path);
    const stream = Readable.toWeb(createReadStream(original.path));
    return new Response(stream as ReadableStream, { headers: downloadHeaders(original.fileName, size) });
  } catch (error) {
    if (error instanceof NotFoundError) return notFound();
    const incident = logIncident(error, "originals");
    return sentence(
      500,
      `文件暂时无法下载，数据没有受影响。事件编号 ${incident}。`,
      `The file cannot be downloaded now; no data is affected. Incident ${incident}.`,
    );
  }
}

/** Never shown in the browser: a hostile document stays a file. */
function downloadHeaders(fileName: string, size: number): Record<string, string> {
  const ascii = fileName.replaceAll(/[^\w.-]/g, "_");
  return {
    "content-type": "application/octet-stream",
    "content-length": String(size),
    "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-store",
  };
}

const notFound = () => sentence(404, "没有这个文件，或者您无权查看。", "There is no such file, or it is not yours to see.");

function sentence(status: number, zh: string, en: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" };
  return new Response(`${zh}\n${en}\n`, { status, headers });
}
