import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { backupsOf } from "./manifest";
import { readManifest, readVerification, type Verification } from "./verify-backup";

/** A backup as listed. */
export interface BackupView {
  readonly name: string;
  readonly madeAt: number;
  /** Bytes of database and originals together. */
  readonly size: number;
  readonly originals: number;
  readonly verification: Verification | null;
}

/** Names of backups: an instant, nothing that could lead out of their folder. */
export const backupName = /^\d{8}T\d{9}Z$/;

/** The complete backups of a data folder, latest first. */
export async function readBackups(dataDir: string): Promise<BackupView[]> {
  const names = await readdir(backupsOf(dataDir)).catch(() => []);
  const views = names
    .filter((name) => backupName.test(name))
    .map(async (name) => {
      const folder = path.join(backupsOf(dataDir), name);
      const manifest = await readManifest(folder).catch(() => null);
      if (manifest === null) return null;
      const size = manifest.originals.reduce((sum, original) => sum + original.size, manifest.database.size);
      return { name, madeAt: manifest.madeAt, size, originals: manifest.originals.length, verification: await readVerification(folder) };
    });
  return (await Promise.all(views)).filter((view) => view !== null).sort((a, b) => b.madeAt - a.madeAt);
}

/** Removes the oldest backups beyond the number to keep; the latest one that is proven good always stays. Gives their names. */
export async function pruneBackups(dataDir: string, keep: number): Promise<readonly string[]> {
  const backups = await readBackups(dataDir);
  const proven = backups.find(({ verification }) => verification?.faults.length === 0)?.name;
  const removed = backups.slice(keep).filter(({ name }) => name !== proven);
  for (const { name } of removed) await rm(path.join(backupsOf(dataDir), name), { recursive: true });
  return removed.map(({ name }) => name);
}
