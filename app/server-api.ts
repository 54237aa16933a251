import "server-only";
import type { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { incidentOf } from "@/server/api/explain-error";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import { pageContext } from "./request-context";

const createCaller = createCallerFactory(appRouter);

/** The procedures as an account calls them, on pages and where a page's numbers are read again. */
export type PageApi = ReturnType<typeof createCaller>;

/**
 * The procedures for server components, called as the signed-in account: `const api = await serverApi();
 * await api.reports.home({})`. Signed out: redirects to the sign-in page. What does not exist, lies outside the viewer's
 * scope or is not for its role: the 404 page.
 */
export const serverApi = cache(async () => {
  const context = await pageContext();
  if (!context.viewer) redirect("/sign-in");
  if (context.viewer.passwordDue) redirect("/password");
  return createCaller(context, { onError: ({ error }) => showError(error) });
});

/** Pages show `digest` as the incident number; set here, it is the one in the log. */
function showError(error: TRPCError): void {
  if (error.code === "NOT_FOUND" || error.code === "FORBIDDEN") notFound();
  const incident = incidentOf(error);
  if (incident) throw Object.assign(new Error(error.message), { digest: incident });
}
