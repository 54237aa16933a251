import { getTRPCErrorFromUnknown } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type NextRequest, NextResponse } from "next/server";
import { renewSession, SESSION_COOKIE, sessionCookieOptions } from "@/server/accounts/session-token";
import { explainError } from "@/server/api/explain-error";
import { appRouter } from "@/server/api/router";
import { readEnvironment, readSecret } from "@/server/env";
import { inMaintenance } from "@/server/maintenance";
import { isDiskLow } from "@/server/operations/read-acceptance";
import { callContext } from "../../../request-context";
import { type LimitedRequest, limitBody } from "../../body-limit";
import { HeldBytes } from "../../held-bytes";
import { logCall } from "../../log-call";
import { type Refusal, refusalOf, refuse } from "../../refusal";
import { isSecure } from "../../request-origin";

/** Largest file that can be uploaded, with room for the form around it; and the largest JSON input. */
const LARGEST_FORM = 20 * 2 ** 20 + 64 * 2 ** 10;
const LARGEST_JSON = 2 ** 20;
const LARGEST_BATCH = 10;
/** Forms in memory at once, and those of one account; each is held about three times while it is taken apart. */
const bodiesHeld = new HeldBytes(160 * 2 ** 20, 64 * 2 ** 20);

/** Every procedure by HTTP: checked for origin, type and size before anything is parsed. */
async function answer(request: NextRequest): Promise<Response> {
  const refusal = inMaintenance() ? "maintenance" : refusalOf(request);
  if (refusal) return refuse(refusal);
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  const limited = limitBody(request, isForm ? LARGEST_FORM : LARGEST_JSON);
  if (limited.isTooLarge()) return refuse("tooLarge");
  return isForm ? answerForm(request, limited) : answerLimited(request, limited);
}

/** Nobody's form is held: whoever has no session is told so before a byte of it is kept. */
async function answerForm(request: NextRequest, limited: LimitedRequest): Promise<Response> {
  if (await isDiskLow(readEnvironment().dataDir)) return refuseUnread(limited, "diskFull");
  const { viewer } = await callContext(request);
  if (!viewer) return refuseUnread(limited, "signedOut");
  const release = bodiesHeld.admit(declaredLength(request), viewer.accountId);
  if (!release) return refuseUnread(limited, "busy");
  try {
    return await answerLimited(request, limited);
  } finally {
    release();
  }
}

/** A form that does not tell its length may become the largest. */
function declaredLength(request: NextRequest): number {
  const text = request.headers.get("content-length") ?? "";
  return /^\d{1,12}$/.test(text) ? Number(text) : LARGEST_FORM;
}

/** The body is read and dropped, so that the browser gets the answer and not a broken connection. */
function refuseUnread({ request }: LimitedRequest, why: Refusal): Response {
  void request.body?.pipeTo(new WritableStream()).catch(() => undefined);
  return refuse(why);
}

async function answerLimited(request: NextRequest, limited: LimitedRequest): Promise<Response> {
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    router: appRouter,
    req: limited.request,
    maxBatchSize: LARGEST_BATCH,
    createContext: () => callContext(request).catch((error) => Promise.reject(explainError(getTRPCErrorFromUnknown(error), "session"))),
    responseMeta: () => ({ headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" } }),
  });
  if (limited.isTooLarge()) return refuse("tooLarge");
  if (limited.isTooSlow()) return refuse("tooSlow");
  return keepSession(request, response);
}

/** A session in use does not end as idle. */
async function keepSession(request: NextRequest, response: Response): Promise<Response> {
  const renewed = await renewSession(request.cookies.get(SESSION_COOKIE)?.value, readSecret(readEnvironment()));
  if (!renewed) return response;
  const kept = new NextResponse(response.body, response);
  kept.cookies.set(SESSION_COOKIE, renewed.token, { ...sessionCookieOptions(isSecure(request)), maxAge: renewed.maxAge });
  return kept;
}

const loggedAnswer = (request: NextRequest) => logCall(request, () => answer(request));

export { loggedAnswer as GET, loggedAnswer as POST };
