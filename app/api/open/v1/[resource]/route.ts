import type { NextRequest } from "next/server";
import { logIncident } from "@/server/incident";
import { type OpenAnswer, OpenDataDesk } from "@/server/open-data/answer-open-data";
import { systemContext } from "@/server/system-context";
import { sentence } from "../../../download";

const desk = new OpenDataDesk();

/** Approved figures for everybody, without a session, where the administrator has switched open data on. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ resource: string }> }): Promise<Response> {
  const { resource: file } = await params;
  try {
    const query = Object.fromEntries(request.nextUrl.searchParams);
    return reply(desk.answer(systemContext(), { file, query, from: addressOf(request), now: Date.now() }), { request, file });
  } catch (error) {
    const incident = logIncident(error, "open-data");
    return sentence(500, `暂时无法提供。事件编号 ${incident}。`, `Not available just now. Incident ${incident}.`);
  }
}

/** The nearest hop's word: earlier entries of the header may be made up by the caller. */
function addressOf(request: NextRequest): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64) || "unknown";
}

function reply(answer: OpenAnswer, { request, file }: { request: NextRequest; file: string }): Response {
  if (answer.outcome === "notFound") return sentence(404, "没有这项内容。", "There is no such thing.");
  if (answer.outcome === "badQuery") {
    const names = answer.parameters.join(", ");
    return sentence(400, `参数缺失或格式不对：${names}。`, `Missing or malformed parameters: ${names}.`);
  }
  if (answer.outcome === "tooMany") {
    const refused = sentence(
      429,
      `请求过于频繁，请 ${answer.retryAfter} 秒后再试。`,
      `Too many requests; try again in ${answer.retryAfter} s.`,
    );
    refused.headers.set("retry-after", String(answer.retryAfter));
    return refused;
  }
  const { bytes, type, etag } = answer;
  const kept = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
  if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: kept });
  const name = file.replaceAll(/[^\w.-]/g, "_");
  const headers = {
    ...kept,
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": "sandbox; default-src 'none'",
    ...(type === "text/csv" ? { "content-disposition": `attachment; filename="${name}"` } : {}),
  };
  return new Response(new Uint8Array(bytes), { headers });
}

/** If-None-Match as sent: a list of tags, weak ones too, or a star. */
function matches(sent: string | null, etag: string): boolean {
  const tags = (sent ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

export const dynamic = "force-dynamic";
