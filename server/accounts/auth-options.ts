import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { Context } from "../context";
import { logIncident } from "../incident";
import { noteSignOut } from "./note-sign-out";
import { TooBusyError } from "./password-hash";
import { IDLE_SECONDS, openSession, SESSION_COOKIE, sealSession, sessionCookieOptions } from "./session-token";
import { BodyEndedError, signIn } from "./sign-in";

/*
 * How the sign-in page signs in (plain fetch, same origin, no library):
 *   const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
 *   const answer = await fetch("/api/auth/callback/credentials", {
 *     method: "POST",
 *     headers: { "content-type": "application/x-www-form-urlencoded" },
 *     body: new URLSearchParams({ csrfToken, login, password, callbackUrl: "/", json: "true" }),
 *   });
 * 200: signed in; go to (await answer.json()).url, always a path of this site ("/" sends each role to its home).
 * 401: not signed in, url "/sign-in?error=CredentialsSignin": unknown login, wrong password, locked or disabled, told apart
 * nowhere; error=bodyEnded: the right password of a body that was merged or abolished. 503: error=tooBusy or error=unexpected. 403: the csrf token is stale (error=staleForm) or another site asked.
 * Sign-out: the same with POST /api/auth/signout and { csrfToken, callbackUrl: "/sign-in", json: "true" }.
 */

const credentials = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });

/** The sign-in of next-auth for one request; `secure` when that request came by https. */
export function authOptions(ctx: Context, { secret, secure }: { secret: string; secure: boolean }): NextAuthOptions {
  return {
    secret,
    useSecureCookies: secure,
    providers: [credentialsProvider(ctx)],
    session: { strategy: "jwt", maxAge: IDLE_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(secure) } },
    jwt: {
      encode: async ({ token }) => {
        if (!token) throw new Error("a session needs a token");
        return sealSession({ accountId: Number(token.sub), tokenVersion: Number(token.tokenVersion), signedInAt: realSeconds() }, secret);
      },
      decode: async ({ token }) => {
        const session = await openSession(token, secret);
        return session && { ...session };
      },
    },
    events: {
      signOut: ({ token }) => noteSignOut(ctx, { accountId: Number(token.accountId), tokenVersion: Number(token.tokenVersion) }),
    },
    callbacks: {
      jwt: ({ token, user }) => ({ ...token, tokenVersion: "tokenVersion" in user ? user.tokenVersion : 0 }),
      redirect: ({ url, baseUrl }) => pathWithin(url, baseUrl),
    },
  };
}

const realSeconds = () => Math.floor(Date.now() / 1000);

function credentialsProvider(ctx: Context) {
  return CredentialsProvider({
    credentials: { login: {}, password: {} },
    authorize: async (input) => {
      const given = credentials.safeParse(input).data;
      if (!given) return null;
      const account = await signIn(ctx, given).catch((error: unknown) => {
        if (error instanceof TooBusyError || error instanceof BodyEndedError) throw error;
        logIncident(error, "signIn");
        throw new Error("unexpected");
      });
      return account && { id: String(account.accountId), tokenVersion: account.tokenVersion };
    },
  });
}

/** The path of a page an address names on this site; "/" for an address anywhere else, or of something that is no page. */
export function pathWithin(address: string, baseUrl: string): string {
  const site = new URL(baseUrl);
  const url = URL.canParse(address, site) ? new URL(address, site) : site;
  const isPage = url.pathname.startsWith("/") && !url.pathname.startsWith("//") && !url.pathname.startsWith("/api/");
  return url.origin === site.origin && isPage ? `${url.pathname}${url.search}` : "/";
}
