import { initTRPC, TRPCError } from "@trpc/server";
import { type Action, mayDo } from "@/domain/access/access";
import { faultSentences, isFault } from "@/domain/refusals/fault-sentences";
import type { Context } from "../context";
import { explainError, incidentOf } from "./explain-error";

interface Meta {
  /** The one action this procedure performs; the role must allow it. */
  readonly action: Action;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    /** Only a key of the message catalogue, a code and the incident number leave the server: no stack, path or SQL. */
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: keyOf(error),
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, incident: incidentOf(error), ...sentenceOf(error) },
    }),
  });

/** Our own messages are keys already; the framework's are sentences, sometimes with an address in them. */
const keyOf = ({ code, message }: TRPCError) => (/^[A-Za-z]+$/.test(message) ? message : code === "NOT_FOUND" ? "notFound" : "badInput");

/** What a person is told of a fault of the surroundings: what happened, what is safe, what to do. */
const sentenceOf = ({ message }: TRPCError) => (isFault(message) ? { sentence: faultSentences[message].user } : {});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Turns what a verb throws into an answer; the unexpected is logged under an incident number and tells nothing else. */
const explained = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (!result.ok) throw explainError(result.error, path);
  return result;
});

/** A procedure that needs a signed-in account whose role may do `action`. The verb checks the scope. */
export const procedure = (action: Action) =>
  t.procedure
    .meta({ action })
    .use(explained)
    .use(({ ctx, next }) => {
      const { viewer } = ctx;
      if (!viewer) throw new TRPCError({ code: "UNAUTHORIZED", message: "signedOut" });
      if (viewer.passwordDue && action !== "session.own") throw new TRPCError({ code: "FORBIDDEN", message: "passwordDue" });
      if (!mayDo(viewer.role, action)) throw new TRPCError({ code: "FORBIDDEN", message: "notAllowed" });
      return next({ ctx: { ...ctx, viewer } });
    });
