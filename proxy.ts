import { type NextRequest, NextResponse } from "next/server";

/** The name under which the session cookie travels; what it holds is checked where data is read, not here. */
const SESSION_COOKIE = "mingzhang.session";

/** Pages anyone may see. */
const OPEN = ["/sign-in"];

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** Gives each page its content policy with a fresh nonce, and sends those who are signed out to the sign-in page. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!request.cookies.has(SESSION_COOKIE) && !OPEN.includes(pathname)) return toSignIn(request);
  const policy = contentPolicy(Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value);
  return response;
}

/** A relative redirect: it holds under whatever name the browser reached this server. */
function toSignIn(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const back = pathname === "/" ? "" : `?callbackUrl=${encodeURIComponent(pathname + search)}`;
  return new NextResponse(null, { status: 307, headers: { location: `/sign-in${back}`, ...everywhere } });
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
