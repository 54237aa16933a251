import { randomBytes } from "node:crypto";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { faultOf } from "./fault";
import { writeLog } from "./log";
import { closeWhenDamaged } from "./maintenance";

/** Something unexpected, as the administrator finds it: the rest stands in the log under the number. */
export interface Incident {
  readonly incident: string;
  readonly at: number;
  readonly where: string;
  readonly name: string;
}

const MOST_KEPT = 50;
/** The server's bundles each load this module; the process still has one list. */
const KEPT = Symbol.for("mingzhang.incidents");

function kept(): Incident[] {
  const place = globalThis as { [KEPT]?: Incident[] };
  const list = place[KEPT] ?? [];
  place[KEPT] = list;
  return list;
}

/** Logs something unexpected as one JSON line and gives the number under which it is found there. */
export function logIncident(error: unknown, where: string): string {
  const incident = randomBytes(5).toString("hex").toUpperCase();
  const { name, message, stack } = error instanceof Error ? error : { name: "unknown", message: String(error), stack: undefined };
  const fault = faultOf(error);
  closeWhenDamaged(error);
  const known = fault && { fault, advice: faultSentences[fault].administrator };
  writeLog("error", "incident", { incident, where, ...known, name, message, cause: causeOf(error), stack });
  const list = kept();
  list.unshift({ incident, at: Date.now(), where, name });
  list.splice(MOST_KEPT);
  return incident;
}

/** What lies behind an error: a failed query names the query only. */
function causeOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
}

/** The latest incidents since the process started, newest first; 50 at the most. */
export function recentIncidents(): readonly Incident[] {
  return [...kept()];
}
