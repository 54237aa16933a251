// Backs up DATA_DIR beside a running server or without one, and verifies the backup: npm run backup
import { openDatabase } from "@/db/client";
import { makeBackup } from "@/server/backup/make-backup";
import { backupsOf } from "@/server/backup/manifest";
import { readEnvironment } from "@/server/env";

const { dataDir } = readEnvironment();
const db = openDatabase(dataDir);
const { name, verification } = await makeBackup(db, dataDir);
db.$client.close();
if (verification.faults.length > 0) {
  console.error(`${backupsOf(dataDir)}/${name} has faults:\n${verification.faults.join("\n")}`);
  process.exit(1);
}
console.log(`${backupsOf(dataDir)}/${name} is complete and verified`);
