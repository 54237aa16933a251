import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";

/** Claims of this process by folder: the server's bundles each load this module. */
const KEPT = Symbol.for("mingzhang.claims");

function keptClaims(): Map<string, DatabaseDriver.Database> {
  const place = globalThis as { [KEPT]?: Map<string, DatabaseDriver.Database> };
  place[KEPT] ??= new Map();
  return place[KEPT];
}

/**
 * Claims a data folder for this process, so that no second one writes there. The lock is the kernel's on an empty file: it ends
 * with the process, however that ends. Throws a plain sentence when another process holds it.
 */
export function claimFolder(dataDir: string): void {
  if (keptClaims().has(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  const holder = path.join(dataDir, "server.pid");
  const driver = new DatabaseDriver(path.join(dataDir, "server.lock"), { timeout: 0 });
  try {
    driver.pragma("journal_mode = MEMORY");
    driver.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    driver.close();
    if (!(error instanceof DatabaseDriver.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new Error(`${dataDir} is in use by another server (process ${readHolder(holder)}); stop it first, or set another DATA_DIR`);
  }
  writeFileSync(holder, `${process.pid}\n`);
  keptClaims().set(dataDir, driver);
}

/** Lets go of a folder (programs that end, tests). */
export function releaseFolder(dataDir: string): void {
  keptClaims().get(dataDir)?.close();
  keptClaims().delete(dataDir);
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "unknown";
  }
}
