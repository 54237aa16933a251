import { type NextRequest, NextResponse } from "next/server";
import { renewSession, SESSION_COOKIE, sessionCookieOptions } from "@/server/accounts/session-token";
import { readEnvironment, readSecret } from "@/server/env";
import { inMaintenance } from "@/server/maintenance";
import { maintenancePage } from "./app/maintenance-page";

/** Pages anyone may see. */
const OPEN = ["/sign-in", "/sign-in/link"];

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Gives each page its content policy with a fresh nonce, and sends those who are signed out to the sign-in page. Only a
 * courtesy: who may see what is decided where data is read.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (inMaintenance()) return maintenancePage();
  const token = request.cookies.get(SESSION_COOKIE)?.value;
  if (!token && !OPEN.includes(request.nextUrl.pathname)) return toSignIn(request);
  const policy = contentPolicy(Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value);
  const renewed = await renewSession(token, readSecret(readEnvironment()));
  const secure = request.headers.get("x-forwarded-proto") === "https";
  if (renewed) response.cookies.set(SESSION_COOKIE, renewed.token, { ...sessionCookieOptions(secure), maxAge: renewed.maxAge });
  return response;
}

/** The framework makes the address relative, so it holds under whatever name the browser reached this server. */
function toSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const address = new URL("/sign-in", request.nextUrl);
  if (pathname !== "/") address.searchParams.set("callbackUrl", pathname + search);
  return NextResponse.redirect(address);
}

/** Styles may stand inline (antd writes them so); scripts never without the nonce. Development compiles with eval. */
function contentPolicy(nonce: string): string {
  const development = process.env.NODE_ENV !== "production";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Never /api: a proxy cuts request bodies at 10 MB and would answer programs with pages. Nor the files of the build. */
export const config = { matcher: ["/((?!api/|_next/|favicon\\.ico|.*\\.(?:svg|png|ico|txt|webmanifest)$).*)"] };
