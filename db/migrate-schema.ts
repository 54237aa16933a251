import path from "node:path";
import type DatabaseDriver from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";

const TABLE = "__drizzle_migrations";

/** Throws a plain sentence when a newer program has already brought this database further than this one knows. */
export function refuseNewerSchema(driver: DatabaseDriver.Database): void {
  const newest = knownSteps().at(-1)?.folderMillis ?? 0;
  if (latestStep(driver) <= newest) return;
  throw new Error("the database was migrated by a newer version of this program; start that version, or restore a backup made before it");
}

/** Throws a plain sentence when this program knows steps that the database has not taken. */
export function refuseOlderSchema(driver: DatabaseDriver.Database): void {
  if (missingSteps(driver, knownSteps()).length === 0) return;
  throw new Error("the database is older than this program: start the server of this version once, then try again");
}

/**
 * Brings the schema up to date: all missing steps in one transaction, so that a process killed in the middle leaves the old
 * schema. Foreign keys are checked at the end, not at every step: a table that is rebuilt is gone for a moment.
 */
export function migrateSchema(driver: DatabaseDriver.Database): void {
  const steps = knownSteps();
  if (missingSteps(driver, steps).length === 0) return;
  driver.pragma("foreign_keys = OFF");
  try {
    driver.transaction(() => applySteps(driver, missingSteps(driver, steps))).immediate();
  } finally {
    driver.pragma("foreign_keys = ON");
  }
}

function applySteps(driver: DatabaseDriver.Database, steps: readonly MigrationMeta[]): void {
  driver.exec(`CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`);
  const note = driver.prepare(`INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`);
  for (const { sql, hash, folderMillis } of steps) {
    for (const statement of sql) driver.exec(statement);
    note.run(hash, folderMillis);
  }
  const broken = driver.pragma("foreign_key_check") as readonly unknown[];
  if (broken.length > 0) throw new Error(`the migration would leave ${broken.length} rows without what they refer to`);
}

function knownSteps(): readonly MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: path.join(process.cwd(), "db/migrations") });
}

function missingSteps(driver: DatabaseDriver.Database, steps: readonly MigrationMeta[]): readonly MigrationMeta[] {
  const latest = latestStep(driver);
  return steps.filter(({ folderMillis }) => folderMillis > latest);
}

/** When the last step applied was made; 0 for a new database. */
function latestStep(driver: DatabaseDriver.Database): number {
  const begun = driver.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(TABLE);
  return begun ? Number(driver.prepare(`SELECT max(created_at) FROM ${TABLE}`).pluck().get() ?? 0) : 0;
}
