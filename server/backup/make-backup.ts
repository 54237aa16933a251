import { copyFile, link, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { backUpDatabase, inspectCopy } from "@/db/backup";
import type { Database } from "@/db/client";
import { originalPath } from "@/db/originals";
import { backupsOf, DATABASE_FILE, fingerprintFile, MANIFEST_FILE, type Manifest } from "./manifest";
import { type Verification, verifyBackup } from "./verify-backup";

/** A backup that was just made, with what its verification found. */
export interface MadeBackup {
  readonly name: string;
  readonly verification: Verification;
}

/**
 * Backs up a data folder into DATA_DIR/backups/<time>: the database by SQLite's online backup, each original its rows name by a
 * hard link (a copy where links do not work), the manifest last; then everything is verified. Never the session secret.
 */
export async function makeBackup(db: Database, dataDir: string, now = Date.now()): Promise<MadeBackup> {
  const name = new Date(now)
    .toISOString()
    .replaceAll(/[-:]/g, "")
    .replace(/\.(\d+)Z$/, "$1Z");
  const target = path.join(backupsOf(dataDir), name);
  const growing = `${target}.part`;
  await mkdir(growing, { recursive: true });
  try {
    await fillBackup(db, dataDir, { growing, madeAt: now });
    await rename(growing, target);
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw error;
  }
  return { name, verification: await verifyBackup(dataDir, name) };
}

async function fillBackup(db: Database, dataDir: string, { growing, madeAt }: { growing: string; madeAt: number }): Promise<void> {
  const file = path.join(growing, DATABASE_FILE);
  await backUpDatabase(db, file);
  await syncFile(file);
  const { rows, originals } = inspectCopy(file);
  const kept: Manifest["originals"] = [];
  for (const sha256 of originals)
    kept.push({ sha256, size: await keepOriginal(originalPath(dataDir, sha256), originalPath(growing, sha256)) });
  const database = { file: DATABASE_FILE, size: (await stat(file)).size, sha256: await fingerprintFile(file) };
  const manifest: Manifest = { product: "mingzhang", madeAt, database, rows, originals: kept };
  await writeFile(path.join(growing, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
  await syncFile(path.join(growing, MANIFEST_FILE));
}

/** Links or copies an original and gives its size; one that is gone stops the backup: a gap is said, never hidden. */
async function keepOriginal(from: string, to: string): Promise<number> {
  await mkdir(path.dirname(to), { recursive: true });
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw error;
    await copyFile(from, to);
    await syncFile(to);
  });
  return (await stat(to)).size;
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
