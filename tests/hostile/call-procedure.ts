import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { Action } from "@/domain/access/access";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import type { Context } from "@/server/context";

interface Procedure {
  readonly _def: {
    readonly type: "query" | "mutation";
    readonly meta?: { readonly action?: Action };
    readonly inputs: readonly z.ZodType[];
  };
}

/** Every procedure of the product by its path, as the router itself knows them. */
export const procedures: readonly (readonly [path: string, procedure: Procedure])[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Procedure>,
);

const createCaller = createCallerFactory(appRouter);

/** What a caller gets: a result, or the code and key of an error. */
export type Answer = { readonly result: unknown } | { readonly code: string; readonly message: string; readonly cause: unknown };

/** Calls a procedure by its path, as the account of the context. */
export async function callProcedure(context: Context, path: string, input?: unknown): Promise<Answer> {
  const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], createCaller(context));
  try {
    return { result: await (procedure as (input: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, message: error.message, cause: error.cause };
    throw error;
  }
}

/** The code of the error a call answers with, or null when it answers. */
export async function codeOf(context: Context, path: string, input?: unknown): Promise<string | null> {
  const answer = await callProcedure(context, path, input);
  return "code" in answer ? answer.code : null;
}
