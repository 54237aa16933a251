import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, written beside it once everything else is there. */
export const manifestSchema = z.object({
  product: z.literal("mingzhang"),
  /** When it was begun, by the real clock, milliseconds since 1970. */
  madeAt: z.int(),
  database: z.object({ file: z.string(), size: z.int(), sha256 }),
  rows: z.record(z.string(), z.int()),
  originals: z.array(z.object({ sha256, size: z.int() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const DATABASE_FILE = "mingzhang.db";
export const MANIFEST_FILE = "manifest.json";
export const VERIFIED_FILE = "verified.json";

/** The folder of all backups of a data folder. */
export function backupsOf(dataDir: string): string {
  return path.join(dataDir, "backups");
}

/** SHA-256 of a file, read piece by piece. */
export async function fingerprintFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
