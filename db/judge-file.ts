import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { DamagedDatabaseError, tellsDamage } from "./damaged-database";
import { refuseNewerSchema } from "./migrate-schema";

/**
 * Looks at a database file before anything opens it for writing; a file that is not there yet is fine in a new folder. Throws
 * DamagedDatabaseError for one that is damaged or gone, and a plain sentence for one that a newer program has migrated.
 */
export function judgeFile(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) {
    refuseLostDatabase(file);
    return;
  }
  // Read-only, so that even the closing of a damaged file moves nothing from the write-ahead log into it.
  const driver = new DatabaseDriver(file, { readonly: true });
  try {
    const damage = driver.pragma("quick_check(3)", { simple: true });
    if (damage !== "ok") throw new DamagedDatabaseError(`${file} is damaged: ${damage}`);
    refuseNewerSchema(driver);
  } catch (error) {
    throw tellsDamage(error) && error instanceof Error ? new DamagedDatabaseError(`${file} is damaged: ${error.message}`) : error;
  } finally {
    driver.close();
  }
}

/** Originals without a database mean that it is gone: a new one would look like a system in which nothing was ever filed. */
function refuseLostDatabase(file: string): void {
  const originals = path.join(path.dirname(file), "originals");
  if (!existsSync(originals) || readdirSync(originals).length === 0) return;
  throw new DamagedDatabaseError(`${file} is missing or empty, but original files are there: restore a backup into a new folder`);
}
