import { randomUUID } from "node:crypto";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";

/** Where the original with this fingerprint lies: DATA_DIR/originals/ab/<sha256>. */
export function originalPath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256 fingerprint");
  return path.join(dataDir, "originals", sha256.slice(0, 2), sha256);
}

/**
 * Keeps the bytes of an original under their fingerprint, durable when it returns: temporary file, fsync, rename, fsync of
 * the folder. Bytes already kept are left alone, so a retry is harmless.
 */
export async function storeOriginal(dataDir: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const target = originalPath(dataDir, sha256);
  if (await isKept(target, bytes.length)) return;
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = `${target}.${randomUUID()}`;
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  await syncFolder(path.dirname(folder));
}

async function isKept(target: string, size: number): Promise<boolean> {
  const kept = await stat(target).catch(() => null);
  return kept?.size === size;
}

async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const file = await open(target, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
