import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { listNamedOriginals } from "@/db/originals";
import { backupsOf } from "./backup/manifest";
import type { Context } from "./context";

/** What a process that was killed had left in the data folder. */
export interface Leftovers {
  /** Originals that no row names: their upload was never acknowledged. Moved to DATA_DIR/unfiled. */
  readonly unfiled: readonly string[];
  /** Half-written files and backups, removed. */
  readonly removed: readonly string[];
}

/**
 * Clears away what an upload or backup left when its process was killed; only while no other process works in the folder.
 * Whole originals are moved, never deleted: after the restore of an older database they may be wanted.
 */
export async function setAsideLeftovers({ db, dataDir }: Pick<Context, "db" | "dataDir">): Promise<Leftovers> {
  const named = listNamedOriginals(db);
  const unfiled: string[] = [];
  const removed: string[] = [];
  const originals = path.join(dataDir, "originals");
  for (const group of await namesIn(originals))
    for (const name of await namesIn(path.join(originals, group))) {
      if (named.has(name)) continue;
      const file = path.join(originals, group, name);
      if (/^[0-9a-f]{64}$/.test(name)) {
        await mkdir(path.join(dataDir, "unfiled"), { recursive: true });
        await rename(file, path.join(dataDir, "unfiled", name));
        unfiled.push(name);
      } else {
        await rm(file, { recursive: true });
        removed.push(name);
      }
    }
  for (const name of await namesIn(backupsOf(dataDir))) {
    if (!name.endsWith(".part")) continue;
    await rm(path.join(backupsOf(dataDir), name), { recursive: true });
    removed.push(name);
  }
  return { unfiled, removed };
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
