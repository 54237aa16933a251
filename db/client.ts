import { mkdirSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { judgeFile } from "./judge-file";
import { migrateSchema, refuseOlderSchema } from "./migrate-schema";
import { runsOn } from "./prepared";

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
 * is damaged, lost or newer than this program is refused before anything is written (see `judgeFile`). Programs beside a running
 * server open it as it is: an older schema is then refused too, not changed under that server.
 */
export function openDatabase(dataDir: string, { asItIs = false } = {}): Database {
  mkdirSync(dataDir, { recursive: true });
  judgeFile(databaseFile(dataDir));
  const driver = new DatabaseDriver(databaseFile(dataDir));
  try {
    const db = drizzle(driver);
    refuseUnsafeVersion(sqliteVersion(db));
    driver.pragma(`busy_timeout = ${PATIENCE}`);
    driver.pragma("journal_mode = WAL");
    driver.pragma("synchronous = FULL");
    driver.pragma("foreign_keys = ON");
    driver.pragma("mmap_size = 0");
    driver.pragma(`journal_size_limit = ${LOG_KEPT}`);
    if (asItIs) refuseOlderSchema(driver);
    else migrateSchema(driver);
    return db;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** How long a unit of work waits for another program's write lock, in ms. */
const PATIENCE = 5000;

/** Databases whose last unit of work waited in vain. */
const locked = new WeakSet<Database>();

/**
 * Runs one unit of work: all of it, with its audit rows, or nothing. The write lock is taken at the start, so what the
 * work reads cannot change before it writes. The work is synchronous; throw inside it to undo everything. While another
 * program holds the lock only the first waits for it: the others have waited behind that one, and are refused soon.
 */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => T): T {
  try {
    const done = db.transaction(
      (tx) => {
        runsOn(tx, db.$client);
        return work(tx);
      },
      { behavior: "immediate" },
    );
    if (locked.delete(db)) db.$client.pragma(`busy_timeout = ${PATIENCE}`);
    return done;
  } catch (error) {
    if (error instanceof DatabaseDriver.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      locked.add(db);
      db.$client.pragma("busy_timeout = 200");
    }
    throw error;
  }
}

/** Closes the database; programs and a server that stops leave no write-ahead log behind. */
export function closeDatabase(db: Database): void {
  if (db.$client.open) db.$client.close();
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
