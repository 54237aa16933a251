// Backs up DATA_DIR beside a running server or without one, and verifies the backup: npm run backup
import path from "node:path";
import { closeDatabase, openDatabase } from "@/db/client";
import { makeBackup } from "@/server/backup/make-backup";
import { backupsOf } from "@/server/backup/manifest";
import { readEnvironment } from "@/server/env";

const { dataDir } = readEnvironment();
try {
  const db = openDatabase(dataDir, { asItIs: true });
  const { name, verification } = await makeBackup(db, dataDir);
  closeDatabase(db);
  const folder = path.join(backupsOf(dataDir), name);
  if (verification.faults.length > 0) throw new Error(`${folder} has faults:\n${verification.faults.join("\n")}`);
  console.log(`${folder} is complete and verified`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
