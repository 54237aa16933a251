import { decode, encode } from "next-auth/jwt";
import { z } from "zod";

/** Seconds without a request after which a session ends, and its longest life. Real time, never the demo's clock. */
export const IDLE_SECONDS = 2 * 3600;
const LONGEST_SECONDS = 12 * 3600;
/** A token this young is not renewed: a page of ten requests would otherwise set ten cookies. */
const RENEW_AFTER_SECONDS = 300;

export const SESSION_COOKIE = "mingzhang.session";

/** All a session says; everything else about the account is re-read from the database at each call. */
export interface Session {
  readonly accountId: number;
  readonly tokenVersion: number;
  /** When the password was checked, seconds since 1970. */
  readonly signedInAt: number;
}

const claims = z.object({ accountId: z.int(), tokenVersion: z.int(), signedInAt: z.int(), iat: z.int() });

const realSeconds = () => Math.floor(Date.now() / 1000);

/** Seals a session; the token expires when idle for two hours, or twelve hours after the sign-in. */
export async function sealSession({ accountId, tokenVersion, signedInAt }: Session, secret: string): Promise<string> {
  return encode({ token: { accountId, tokenVersion, signedInAt }, secret, maxAge: secondsLeft(signedInAt) });
}

function secondsLeft(signedInAt: number): number {
  return Math.min(IDLE_SECONDS, signedInAt + LONGEST_SECONDS - realSeconds());
}

/** The session a token holds, or null when it is missing, forged or expired. */
export async function openSession(token: string | undefined, secret: string): Promise<(Session & { readonly iat: number }) | null> {
  if (!token) return null;
  const payload = await decode({ token, secret }).catch(() => null);
  const session = claims.safeParse(payload).data;
  return session && secondsLeft(session.signedInAt) > 0 ? session : null;
}

/** A fresh token for a session still in use, with its life in seconds; null when the old one is young or worthless. */
export async function renewSession(token: string | undefined, secret: string): Promise<{ token: string; maxAge: number } | null> {
  const session = await openSession(token, secret);
  if (!session || realSeconds() - session.iat < RENEW_AFTER_SECONDS) return null;
  return { token: await sealSession(session, secret), maxAge: secondsLeft(session.signedInAt) };
}

/** Attributes of the session cookie: unreadable for scripts, never sent from other sites, https only where https is used. */
export function sessionCookieOptions(secure: boolean) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}
