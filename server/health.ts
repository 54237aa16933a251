import { sqliteVersion } from "@/db/client";
import packageFacts from "@/package.json";
import { logIncident } from "./incident";
import { inMaintenance } from "./maintenance";
import type { Obstacle } from "./operations/acceptance";
import { readAcceptance } from "./operations/read-acceptance";
import { systemContext } from "./system-context";

/** What a watcher of the server needs to know; nothing here is secret. */
export interface Health {
  /** ok: alive and accepting reports; limited: alive, pages are served, nothing new is taken; failing: no database. */
  readonly status: "ok" | "limited" | "failing";
  readonly alive: true;
  readonly accepting: boolean;
  readonly obstacles: readonly Obstacle[];
  readonly version: string;
  readonly database: "reachable" | "unreachable";
  readonly sqlite: string | null;
}

/** Asks the database for its version and whether a report would be accepted now; never throws. */
export async function readHealth(): Promise<Health> {
  const { version } = packageFacts;
  try {
    const ctx = systemContext();
    const sqlite = sqliteVersion(ctx.db);
    const { obstacles } = await readAcceptance(ctx);
    const accepting = obstacles.length === 0;
    const unreachable = obstacles.includes("databaseUnreachable");
    const status = accepting ? "ok" : unreachable ? "failing" : "limited";
    return { status, alive: true, accepting, obstacles, version, database: unreachable ? "unreachable" : "reachable", sqlite };
  } catch (error) {
    if (!inMaintenance()) logIncident(error, "health");
    const obstacles = [inMaintenance() ? "databaseDamaged" : "databaseUnreachable"] as const;
    return { status: "failing", alive: true, accepting: false, obstacles, version, database: "unreachable", sqlite: null };
  }
}
