import "server-only";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { readViewer } from "@/server/accounts/read-viewer";
import { openSession, SESSION_COOKIE } from "@/server/accounts/session-token";
import type { Context } from "@/server/context";
import { readEnvironment, readSecret } from "@/server/env";
import { contextFor, systemContext } from "@/server/system-context";

/** The context of the page being rendered: its viewer is the account of the session cookie as it is now, or null. */
export async function pageContext(): Promise<Context> {
  return contextOf((await cookies()).get(SESSION_COOKIE)?.value);
}

/** The context of a call of a procedure, likewise; the procedures themselves hold back those whose password is due. */
export async function callContext(request: NextRequest): Promise<Context> {
  return contextOf(request.cookies.get(SESSION_COOKIE)?.value);
}

/** The context of any other request to /api: nobody while the password has to be changed first. */
export async function requestContext(request: NextRequest): Promise<Context> {
  const context = await callContext(request);
  return context.viewer?.passwordDue ? contextFor(context, null) : context;
}

async function contextOf(token: string | undefined): Promise<Context> {
  const context = systemContext();
  const session = await openSession(token, readSecret(readEnvironment()));
  return contextFor(context, readViewer(context, session));
}
