import "server-only";
import { cookies } from "next/headers";
import { readViewer } from "@/server/accounts/read-viewer";
import { openSession, SESSION_COOKIE } from "@/server/accounts/session-token";
import type { Context } from "@/server/context";
import { readEnvironment, readSecret } from "@/server/env";
import { contextFor, systemContext } from "@/server/system-context";

/** The context of this request: its viewer is the account of the session cookie as it is in the database now, or null. */
export async function requestContext(): Promise<Context> {
  const context = systemContext();
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  const session = await openSession(token, readSecret(readEnvironment()));
  return contextFor(context, readViewer(context, session));
}
