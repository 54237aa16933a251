import DatabaseDriver from "better-sqlite3";
import type { Database } from "./client";

/** Copies the database as it is at this moment into a file, page by page, while others go on working. */
export async function backUpDatabase(db: Database, target: string): Promise<void> {
  await db.$client.backup(target);
}

/** What a copied database holds, and what is wrong with it. */
export interface InspectedCopy {
  /** Empty when `integrity_check` and `foreign_key_check` find nothing. */
  readonly damage: readonly string[];
  /** Rows of every table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Fingerprints of the originals its rows name. */
  readonly originals: readonly string[];
}

/** Opens a copied database for reading only and inspects it. */
export function inspectCopy(file: string): InspectedCopy {
  const copy = new DatabaseDriver(file, { readonly: true, fileMustExist: true });
  try {
    const integrity = copy.pragma("integrity_check", { simple: false }) as { integrity_check: string }[];
    const broken = copy.pragma("foreign_key_check") as unknown[];
    const damage = integrity.map((row) => row.integrity_check).filter((line) => line !== "ok");
    if (broken.length > 0) damage.push(`foreign keys: ${broken.length}`);
    const tables = copy
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as string[];
    const rows = Object.fromEntries(tables.map((name) => [name, Number(copy.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
    const named = "SELECT sha256 FROM original_file UNION SELECT sha256 FROM import_file ORDER BY sha256";
    return { damage, rows, originals: copy.prepare(named).pluck().all() as string[] };
  } finally {
    copy.close();
  }
}
