import { statfs } from "node:fs/promises";
import { probeDatabase } from "@/db/probe";
import type { Context } from "../context";
import { queueState } from "../extraction/parser-pool";
import { type AcceptanceFacts, LEAST_DISK_FREE, type Obstacle, obstaclesOf } from "./acceptance";

/** Bytes free and in all on the disk of a folder; null where the system does not tell. */
export async function readDisk(folder: string): Promise<{ readonly free: number; readonly total: number } | null> {
  return statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({ free: bavail * bsize, total: blocks * bsize }),
    () => null,
  );
}

/** Whether there is too little room for another upload; false where the system does not tell. */
export async function isDiskLow(folder: string): Promise<boolean> {
  const disk = await readDisk(folder);
  return disk !== null && disk.free < LEAST_DISK_FREE;
}

/** Whether a report would be accepted now, and what stands against it. Never throws. */
export async function readAcceptance(ctx: Context): Promise<{ readonly facts: AcceptanceFacts; readonly obstacles: readonly Obstacle[] }> {
  const disk = await readDisk(ctx.dataDir);
  const { waiting, mostWaiting } = queueState();
  const facts = { diskFree: disk?.free ?? null, waiting, mostWaiting, database: probeDatabase(ctx.db) };
  return { facts, obstacles: obstaclesOf(facts) };
}
