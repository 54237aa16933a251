import { TRPCError } from "@trpc/server";
import { NotAllowedError, NotFoundError } from "../errors";
import { faultOf } from "../fault";
import { logIncident } from "../incident";

/** Carries the incident number to the error formatter. */
class Incident extends Error {
  constructor(readonly incident: string) {
    super("incident");
  }
}

/**
 * The answer to a failed call. Messages are keys: signedOut, notAllowed, notFound, badInput and the like as thrown; a fault of
 * the surroundings by its name (`databaseBusy`, `diskFull` …, see `faultSentences`); else `unexpected`. The last two are logged.
 */
export function explainError(error: TRPCError, path: string): TRPCError {
  if (error.cause instanceof NotFoundError) return new TRPCError({ code: "NOT_FOUND", message: "notFound" });
  if (error.cause instanceof NotAllowedError) return new TRPCError({ code: "FORBIDDEN", message: "notAllowed" });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  const thrown = error.cause ?? error;
  const fault = faultOf(thrown);
  const cause = new Incident(logIncident(thrown, path));
  if (fault) return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: fault, cause });
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected", cause });
}

/** The number under which an error stands in the log, or null when it was an expected one. */
export function incidentOf({ cause }: TRPCError): string | null {
  return cause instanceof Incident ? cause.incident : null;
}
