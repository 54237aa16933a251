import { sqliteVersion } from "@/db/client";
import packageFacts from "@/package.json";
import { logIncident } from "./incident";
import { systemContext } from "./system-context";

/** What a watcher of the server needs to know; nothing here is secret. */
export interface Health {
  readonly status: "ok" | "failing";
  readonly version: string;
  readonly database: "reachable" | "unreachable";
  readonly sqlite: string | null;
}

/** Asks the database for its version; never throws. */
export function readHealth(): Health {
  const { version } = packageFacts;
  try {
    return { status: "ok", version, database: "reachable", sqlite: sqliteVersion(systemContext().db) };
  } catch (error) {
    logIncident(error, "health");
    return { status: "failing", version, database: "unreachable", sqlite: null };
  }
}
