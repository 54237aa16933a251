import { mkdirSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";

export type Database = BetterSQLite3Database & { readonly $client: DatabaseDriver.Database };

/** Opens the database in a data folder and brings its schema up to date. Durable by setting: WAL, synchronous FULL. */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  const driver = new DatabaseDriver(path.join(dataDir, "mingzhang.db"));
  driver.pragma("journal_mode = WAL");
  driver.pragma("synchronous = FULL");
  driver.pragma("foreign_keys = ON");
  driver.pragma("busy_timeout = 5000");
  const db = drizzle(driver);
  migrate(db, { migrationsFolder: path.join(process.cwd(), "db/migrations") });
  return db;
}
