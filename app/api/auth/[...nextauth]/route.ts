import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, pathWithin } from "@/server/accounts/auth-options";
import { readEnvironment, readSecret } from "@/server/env";
import { systemContext } from "@/server/system-context";
import { limitBody } from "../../body-limit";
import { isSameOrigin, isSecure, originOf } from "../../request-origin";

/** The parts of next-auth that are used; sessions are read by `requestContext`, never by its own session address. */
const used = { GET: ["csrf"], POST: ["callback/credentials", "signout"] } as const;

/** A login, a password and a token take far less. */
const LARGEST = 16_384;

type Segment = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, segment: Segment): Promise<Response> {
  const path = (await segment.params).nextauth.join("/");
  const paths: readonly string[] = request.method === "POST" ? used.POST : used.GET;
  if (!paths.includes(path)) return new Response(null, { status: 404 });
  if (request.method === "POST" && !isSameOrigin(request)) return new Response(null, { status: 403 });
  const asked = request.method === "POST" ? await withReadBody(request) : request;
  if (asked instanceof Response) return asked;
  process.env.AUTH_TRUST_HOST = "true";
  const options = authOptions(systemContext(), { secret: readSecret(readEnvironment()), secure: isSecure(request) });
  const handle: (request: NextRequest, segment: Segment) => Promise<Response> = NextAuth(options);
  return withinThisSite(await handle(asked, segment), originOf(request).href);
}

/** The request with its form read to the end, or why it was not: next-auth itself would take in whatever comes, of any length. */
async function withReadBody(request: NextRequest): Promise<NextRequest | Response> {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return new Response(null, { status: 415 });
  const { request: limited, isTooLarge } = limitBody(request, LARGEST);
  const body = await limited.text().catch(() => null);
  if (body === null || isTooLarge()) return new Response(null, { status: isTooLarge() ? 413 : 408 });
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

/** Every address in an answer becomes a path, so that a false Host header leads nowhere; errors lead to our page and a status. */
async function withinThisSite(response: Response, base: string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set("cache-control", "no-store");
  const location = headers.get("location");
  if (location) headers.set("location", leadTo(location, base).url);
  if (!headers.get("content-type")?.includes("json")) return new Response(response.body, { status: response.status, headers });
  const body: unknown = await response.json();
  if (body === null || typeof body !== "object" || !("url" in body)) return Response.json(body, { status: response.status, headers });
  const { url, status } = leadTo(String(body.url), base);
  return Response.json({ url }, { status: status ?? response.status, headers });
}

/** next-auth names its own addresses in full, under the name it believes this server has. */
function leadTo(address: string, base: string): { url: string; status: number | null } {
  const { pathname, search, searchParams } = new URL(address, base);
  if (!pathname.startsWith("/api/auth/")) return { url: pathWithin(`${pathname}${search}`, base), status: null };
  const error = searchParams.get("error") ?? "staleForm";
  const status = error === "CredentialsSignin" || error === "bodyEnded" ? 401 : error === "staleForm" ? 403 : 503;
  return { url: `/sign-in?error=${encodeURIComponent(error)}`, status };
}

export { answer as GET, answer as POST };
