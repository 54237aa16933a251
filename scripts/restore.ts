// Restores a backup into an empty folder: npm run restore -- data/backups/20260131T080000000Z /srv/mingzhang
import path from "node:path";
import { restoreBackup } from "@/server/backup/restore-backup";

const [backup, dataDir, ...rest] = process.argv.slice(2);
if (!backup || !dataDir || rest.length > 0) {
  console.error("Usage: npm run restore -- <folder of the backup> <empty data folder>");
  process.exit(1);
}
try {
  const { originals } = await restoreBackup(path.resolve(backup), path.resolve(dataDir));
  console.log(`Restored with ${originals} originals into ${path.resolve(dataDir)}; start with DATA_DIR=${path.resolve(dataDir)} npm start`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
