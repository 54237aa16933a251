import { copyFile, mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { originalPath } from "@/db/originals";
import { syncFile } from "./make-backup";
import { DATABASE_FILE } from "./manifest";
import { findFaults, readManifest } from "./verify-backup";

/**
 * Restores a backup into an empty or new folder: verified first, then copied, never linked. Throws with a plain sentence when
 * the backup has a fault or the folder holds anything.
 */
export async function restoreBackup(backup: string, dataDir: string): Promise<{ readonly originals: number }> {
  const present = await readdir(dataDir).catch(() => []);
  if (present.length > 0) throw new Error(`${dataDir} is not empty; restore into a new folder`);
  const faults = await findFaults(backup);
  if (faults.length > 0) throw new Error(`${backup} cannot be restored:\n${faults.join("\n")}`);
  const manifest = await readManifest(backup);
  await mkdir(dataDir, { recursive: true });
  for (const { sha256 } of manifest.originals) {
    const target = originalPath(dataDir, sha256);
    await mkdir(path.dirname(target), { recursive: true });
    await copyDurably(originalPath(backup, sha256), target);
  }
  // Last and by its name at once: a restore that was cut short leaves a folder that no server starts on.
  const growing = path.join(dataDir, `${DATABASE_FILE}.part`);
  await copyDurably(path.join(backup, manifest.database.file), growing);
  await rename(growing, path.join(dataDir, DATABASE_FILE));
  return { originals: manifest.originals.length };
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await syncFile(to);
}
