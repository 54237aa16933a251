import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { NotFoundError } from "@/server/errors";
import { logIncident } from "@/server/incident";
import { openOriginal } from "@/server/reports/open-original";
import { contextFor } from "@/server/system-context";
import { requestContext } from "../../../request-context";
import { downloadHeaders, sentence } from "../../download";

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
    return new Response(stream as ReadableStream, {
      headers: downloadHeaders(original.fileName, { type: "application/octet-stream", size }),
    });
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

const notFound = () => sentence(404, "没有这个文件，或者您无权查看。", "There is no such file, or it is not yours to see.");
