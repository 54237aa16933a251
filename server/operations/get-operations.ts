import { stat } from "node:fs/promises";
import path from "node:path";
import { sqliteVersion } from "@/db/client";
import packageFacts from "@/package.json";
import { readBackups } from "../backup/list-backups";
import type { SignedInContext } from "../context";
import { queueState } from "../extraction/parser-pool";
import { type Incident, recentIncidents } from "../incident";
import { requireAction } from "../require-action";
import { requireTop } from "../require-top";
import { LEAST_DISK_FREE, type Obstacle } from "./acceptance";
import { type EventLoopLag, eventLoopLag } from "./event-loop";
import { readAcceptance, readDisk } from "./read-acceptance";

/** The state of the server as its administrator reads it; sizes in bytes, times in milliseconds. */
export interface OperationsView {
  readonly at: number;
  readonly obstacles: readonly Obstacle[];
  readonly disk: { readonly free: number; readonly total: number; readonly leastFree: number } | null;
  readonly database: { readonly size: number; readonly writeAheadLog: number; readonly sqlite: string };
  readonly queue: { readonly waiting: number; readonly reading: number; readonly mostWaiting: number };
  readonly memory: { readonly resident: number; readonly heap: number };
  readonly eventLoop: EventLoopLag | null;
  readonly process: { readonly version: string; readonly node: string; readonly startedAt: number };
  /** The latest backup that is proven good; null when there is none. */
  readonly backup: { readonly name: string; readonly madeAt: number; readonly verifiedAt: number } | null;
  readonly incidents: readonly Incident[];
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function latestGoodBackup(dataDir: string): Promise<OperationsView["backup"]> {
  for (const { name, madeAt, verification } of await readBackups(dataDir))
    if (verification && verification.faults.length === 0) return { name, madeAt, verifiedAt: verification.at };
  return null;
}

/** How the server does: room, queue, write-ahead log, lag, last verified backup, incidents. For administrators at the top. */
export async function getOperations(ctx: SignedInContext): Promise<OperationsView> {
  requireAction(ctx, "backup.manage");
  requireTop(ctx);
  const file = path.join(ctx.dataDir, "mingzhang.db");
  const [disk, { obstacles }, size, writeAheadLog, backup] = await Promise.all([
    readDisk(ctx.dataDir),
    readAcceptance(ctx),
    sizeOf(file),
    sizeOf(`${file}-wal`),
    latestGoodBackup(ctx.dataDir),
  ]);
  const { rss, heapUsed } = process.memoryUsage();
  return {
    at: Date.now(),
    obstacles,
    disk: disk && { ...disk, leastFree: LEAST_DISK_FREE },
    database: { size, writeAheadLog, sqlite: sqliteVersion(ctx.db) },
    queue: queueState(),
    memory: { resident: rss, heap: heapUsed },
    eventLoop: eventLoopLag(),
    process: { version: packageFacts.version, node: process.version, startedAt: Date.now() - Math.round(process.uptime() * 1000) },
    backup,
    incidents: recentIncidents(),
  };
}
