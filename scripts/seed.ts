// Brings the database up to date, fills an empty one with demo data unless SEED=empty, and prints the demo accounts.
import { rmSync } from "node:fs";
import path from "node:path";
import { listBodies } from "@/db/bodies";
import { claimFolder } from "@/db/claim-folder";
import { closeDatabase, type Database, inTransaction, openDatabase } from "@/db/client";
import { tellsDamage } from "@/db/damaged-database";
import { indexStoredReadings } from "@/db/likeness/index-texts";
import { DEMO_PASSWORD, demoAccounts } from "@/db/seed/demo-accounts";
import { insertDemoFoundation } from "@/db/seed/insert-demo-foundation";
import { readSetting, writeSetting } from "@/db/settings";
import { hashPassword } from "@/server/accounts/password-hash";
import { readEnvironment } from "@/server/env";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { fileDemoReports, fileOfficeReport } from "./file-demo-reports";

/** Set while the demo is being filled in; found at a start, the last one was cut short. */
const UNFINISHED = "demoUnfinished";

const { dataDir } = readEnvironment();
const wantsDemo = process.env.SEED !== "empty";

function openWhole(): Database {
  const db = openDatabase(dataDir);
  if (readSetting(db, UNFINISHED) !== true) return db;
  console.log("The demo data was left half-way: starting afresh.");
  db.$client.close();
  for (const name of ["mingzhang.db", "mingzhang.db-wal", "mingzhang.db-shm", "originals"])
    rmSync(path.join(dataDir, name), { recursive: true, force: true });
  return openDatabase(dataDir);
}

async function seedDemo(db: Database): Promise<void> {
  const started = Date.now();
  writeSetting(db, UNFINISHED, true);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const bodyIds = inTransaction(db, (tx) => insertDemoFoundation(tx, passwordHash, started));
  await fileDemoReports(db, dataDir, bodyIds);
  await fileOfficeReport(db, dataDir);
  endIdleChildren();
  writeSetting(db, UNFINISHED, false);
  console.log(`Demo data is ready (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}

function printAccounts(): void {
  console.log(`\nDemo accounts (示例数据), password of all: ${DEMO_PASSWORD}`);
  for (const { login, role, name, body } of demoAccounts) console.log(`  ${login.padEnd(12)} ${role.padEnd(14)} ${name}  ${body}`);
}

async function prepare(): Promise<void> {
  const db = openWhole();
  const indexed = indexStoredReadings(db);
  if (indexed > 0) console.log(`Prose of ${indexed} earlier reports indexed for comparison.`);
  const empty = listBodies(db).length === 0;
  if (empty && wantsDemo) await seedDemo(db);
  if (readSetting(db, "demo") === true) printAccounts();
  else if (empty) console.log("The database is empty. Create the first administrator: npm run create-administrator");
  closeDatabase(db);
}

try {
  claimFolder(dataDir);
  await prepare();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // A damaged database is not this program's to mend: the server starts and shows its maintenance page.
  if (!tellsDamage(error)) process.exit(1);
}
