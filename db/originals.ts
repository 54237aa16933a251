import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import type { Database, Reader } from "./client";
import { importFile } from "./schema/imports";
import { originalFile } from "./schema/reports";

/** Where the original with this fingerprint lies: DATA_DIR/originals/ab/<sha256>. */
export function originalPath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256 fingerprint");
  return path.join(dataDir, "originals", sha256.slice(0, 2), sha256);
}

/** Uploads between the keeping of their original and the end of their unit of work, by place: such a file is not left over. */
const underWay = new Map<string, number>();

/** Whether a row of the database names an original. */
function isNamed(db: Reader, sha256: string): boolean {
  const kept = db.select({ sha256: originalFile.sha256 }).from(originalFile).where(eq(originalFile.sha256, sha256)).get();
  return kept !== undefined || db.select({ id: importFile.id }).from(importFile).where(eq(importFile.sha256, sha256)).get() !== undefined;
}

/** The fingerprints of all originals that rows name. */
export function listNamedOriginals(db: Reader): ReadonlySet<string> {
  const filed = db.select({ sha256: originalFile.sha256 }).from(originalFile).all();
  const imported = db.selectDistinct({ sha256: importFile.sha256 }).from(importFile).all();
  return new Set([...filed, ...imported].map(({ sha256 }) => sha256));
}

/**
 * Keeps an original, then does the work that names it. When the work names it not (it throws, or answers without recording)
 * the file is taken away again, unless another upload of the same bytes is under way.
 */
export async function withOriginal<T>(
  { db, dataDir }: { readonly db: Database; readonly dataDir: string },
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
  work: () => T,
): Promise<T> {
  const place = originalPath(dataDir, sha256);
  underWay.set(place, (underWay.get(place) ?? 0) + 1);
  try {
    await storeOriginal(dataDir, sha256, bytes);
    return work();
  } finally {
    const others = (underWay.get(place) ?? 1) - 1;
    if (others > 0) underWay.set(place, others);
    else {
      underWay.delete(place);
      if (!isNamed(db, sha256)) rmSync(place, { force: true });
    }
  }
}

/**
 * Keeps the bytes of an original under their fingerprint, durable when it returns: temporary file, fsync, rename, fsync of
 * the folder. Bytes already kept are left alone, so a retry is harmless.
 */
async function storeOriginal(dataDir: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const target = originalPath(dataDir, sha256);
  if (await isKept(target, bytes.length)) return;
  const folder = path.dirname(target);
  await makeFolder(path.dirname(folder));
  await makeFolder(folder);
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

/** Not recursive: on a read-only disk that would tell of a missing folder. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
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
