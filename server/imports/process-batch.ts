import { findBatch, nextWaiting, updateFile } from "@/db/imports";
import type { Context } from "../context";
import { found } from "../errors";
import { logIncident } from "../incident";
import { readImported } from "./read-imported";

/** Imports being read just now, by database and id: one reader each. */
const running = new Map<string, Promise<void>>();

/**
 * Reads the waiting files of an import one after the other. What is done stays done: after a restart the first look at the
 * import goes on with those that still wait.
 */
export function processBatch(ctx: Context, batchId: number): Promise<void> {
  const key = `${ctx.dataDir} ${batchId}`;
  const known = running.get(key);
  if (known) return known;
  const work = readAll(ctx, batchId).finally(() => running.delete(key));
  running.set(key, work);
  return work;
}

async function readAll(ctx: Context, batchId: number): Promise<void> {
  const batch = found(findBatch(ctx.db, batchId));
  for (let file = nextWaiting(ctx.db, batchId); file; file = nextWaiting(ctx.db, batchId)) {
    try {
      await readImported(ctx, batch, file);
    } catch (error) {
      const incident = logIncident(error, "import");
      const message = { zh: `读取失败，事件编号 ${incident}。`, en: `Reading failed; incident ${incident}.` };
      updateFile(ctx.db, file.id, { state: "refused", note: { code: "unexpected", message } });
    }
  }
}
