import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import { pageContext } from "./request-context";

const createCaller = createCallerFactory(appRouter);

/**
 * The procedures for server components, called as the signed-in account: `const api = await serverApi();
 * await api.reports.home({})`. Signed out: redirects to the sign-in page.
 */
export const serverApi = cache(async () => {
  const context = await pageContext();
  if (!context.viewer) redirect("/sign-in");
  return createCaller(context);
});

/** The answer of a call, or the 404 page when what was asked for does not exist or lies outside the viewer's scope. */
export async function orNotFound<T>(call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
}
