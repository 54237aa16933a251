import { randomBytes } from "node:crypto";

/** Logs something unexpected as one JSON line and gives the number under which it is found there. */
export function logIncident(error: unknown, where: string): string {
  const incident = randomBytes(5).toString("hex").toUpperCase();
  const { name, message, stack } = error instanceof Error ? error : { name: "unknown", message: String(error), stack: undefined };
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), incident, where, name, message, stack }));
  return incident;
}
