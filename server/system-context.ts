import { type Database, openDatabase } from "@/db/client";
import { readClock } from "./clock";
import type { Context, Viewer } from "./context";
import { readEnvironment } from "./env";
import { inMaintenance, MaintenanceError } from "./maintenance";

/** The server's bundles each load this module; the process still has one database. */
const KEPT = Symbol.for("mingzhang.databases");

function databaseOf(dataDir: string): Database {
  if (inMaintenance()) throw new MaintenanceError();
  const place = globalThis as { [KEPT]?: Map<string, Database> };
  const databases = place[KEPT] ?? new Map<string, Database>();
  place[KEPT] = databases;
  const db = databases.get(dataDir) ?? openDatabase(dataDir);
  databases.set(dataDir, db);
  return db;
}

/** The context of the process itself, with nobody signed in; the database is opened at the first call. */
export function systemContext(dataDir: string = readEnvironment().dataDir): Context {
  const db = databaseOf(dataDir);
  return { db, dataDir, now: readClock(db), viewer: null };
}

/** The same context, asked by this account (or by nobody). */
export function contextFor<V extends Viewer | null>(context: Context, viewer: V): Context & { readonly viewer: V } {
  return { ...context, viewer };
}
