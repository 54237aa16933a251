import { NextRequest } from "next/server";
import { SESSION_COOKIE, sealSession } from "@/server/accounts/session-token";
import type { Viewer } from "@/server/context";

export const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";
const HOST = "gongkai.intra:8080";

/** The cookie of a session of this account, opened just now. */
export async function cookieOf({ accountId }: Viewer, tokenVersion = 1): Promise<string> {
  return `${SESSION_COOKIE}=${await sealSession({ accountId, tokenVersion, signedInAt: Math.floor(Date.now() / 1000) }, SECRET)}`;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** A request as it reaches a route handler. */
export function request(path: string, { method = "GET", headers = {}, body }: Sent = {}): NextRequest {
  const init = { method, headers: { host: HOST, ...headers }, signal: new AbortController().signal, duplex: "half" };
  return new NextRequest(`http://${HOST}${path}`, (body === undefined ? init : { ...init, body }) as never);
}
