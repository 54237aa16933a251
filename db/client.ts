import { mkdirSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { judgeFile } from "./judge-file";
import { migrateSchema } from "./migrate-schema";

export type Database = BetterSQLite3Database & { readonly $client: DatabaseDriver.Database };

/** The database inside a unit of work. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Where queries read: the database, or the unit of work they are part of. */
export type Reader = Database | Transaction;

/** Older versions can damage a write-ahead log when a checkpoint and a reset meet. */
const OLDEST_SAFE_SQLITE = "3.51.3";
/** Bytes of the write-ahead log that stay on disk once a checkpoint has emptied it. */
const LOG_KEPT = 16 * 2 ** 20;

/** Where the database of a data folder lies. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, "mingzhang.db");
}

/**
 * Opens the database in a data folder and brings its schema up to date. Durable by setting: WAL, synchronous FULL. A file that
 * is damaged, lost or newer than this program is refused before anything is written (see `judgeFile`).
 */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  judgeFile(databaseFile(dataDir));
  const driver = new DatabaseDriver(databaseFile(dataDir));
  try {
    const db = drizzle(driver);
    refuseUnsafeVersion(sqliteVersion(db));
    driver.pragma("busy_timeout = 5000");
    driver.pragma("journal_mode = WAL");
    driver.pragma("synchronous = FULL");
    driver.pragma("foreign_keys = ON");
    driver.pragma("mmap_size = 0");
    driver.pragma(`journal_size_limit = ${LOG_KEPT}`);
    migrateSchema(driver);
    return db;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/**
 * Runs one unit of work: all of it, with its audit rows, or nothing. The write lock is taken at the start, so what the
 * work reads cannot change before it writes. The work is synchronous; throw inside it to undo everything.
 */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => T): T {
  return db.transaction(work, { behavior: "immediate" });
}

/** The version of the SQLite library in use; also proof that the database answers. */
export function sqliteVersion(db: Database): string {
  return String(db.$client.prepare("SELECT sqlite_version()").pluck().get());
}

/** Throws when the SQLite library is older than the oldest one that is safe with a write-ahead log. */
export function refuseUnsafeVersion(version: string): void {
  const comparable = (text: string) => text.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  if (comparable(version) >= comparable(OLDEST_SAFE_SQLITE)) return;
  throw new Error(`SQLite ${version} is not safe for this product; ${OLDEST_SAFE_SQLITE} or later is needed`);
}
