import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { inspectCopy } from "@/db/backup";
import { originalPath } from "@/db/originals";
import { backupsOf, fingerprintFile, MANIFEST_FILE, type Manifest, manifestSchema, VERIFIED_FILE } from "./manifest";

const verificationSchema = z.object({ at: z.int(), faults: z.array(z.string()) });

/** When a backup was verified, by the real clock, and what was wrong; no faults: it can be restored. */
export type Verification = z.infer<typeof verificationSchema>;

/** Verifies a backup of a data folder and notes the result beside it. */
export async function verifyBackup(dataDir: string, name: string): Promise<Verification> {
  const folder = path.join(backupsOf(dataDir), name);
  const verification = { at: Date.now(), faults: await findFaults(folder) };
  await writeFile(path.join(folder, VERIFIED_FILE), JSON.stringify(verification));
  return verification;
}

/** What the last verification found; null when there was none. */
export async function readVerification(folder: string): Promise<Verification | null> {
  const text = await readFile(path.join(folder, VERIFIED_FILE), "utf8").catch(() => null);
  return text === null ? null : (verificationSchema.safeParse(JSON.parse(text)).data ?? null);
}

/** The manifest of a backup; throws when there is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), "utf8")));
}

/** Everything wrong with a backup: its database, its row counts, and each original's presence, size and fingerprint. */
export async function findFaults(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder).catch(() => null);
  if (manifest === null) return ["manifest: missing or not readable"];
  const file = path.join(folder, manifest.database.file);
  if ((await fingerprintFile(file).catch(() => "")) !== manifest.database.sha256) return ["database: not the file of the manifest"];
  const { damage, rows, originals } = inspectCopy(file);
  const faults = damage.map((line) => `database: ${line}`);
  for (const table of new Set([...Object.keys(rows), ...Object.keys(manifest.rows)]))
    if (rows[table] !== manifest.rows[table]) faults.push(`rows of ${table}: ${rows[table]} instead of ${manifest.rows[table]}`);
  const listed = new Map(manifest.originals.map(({ sha256, size }) => [sha256, size]));
  for (const sha256 of originals) if (!listed.has(sha256)) faults.push(`original ${sha256}: not in the manifest`);
  for (const [sha256, size] of listed) {
    const place = originalPath(folder, sha256);
    const found = await stat(place).catch(() => null);
    if (found === null) faults.push(`original ${sha256}: missing`);
    else if (found.size !== size || (await fingerprintFile(place)) !== sha256) faults.push(`original ${sha256}: changed`);
  }
  return faults;
}
