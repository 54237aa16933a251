import { type Database, inTransaction } from "@/db/client";
import { findReport } from "@/db/reports/find-report";
import { replaceFindings } from "@/db/reports/insert-version";
import { listOutdatedVersions } from "@/db/rules";
import { found } from "../errors";
import { logIncident } from "../incident";
import { readCheckedVersion } from "../reports/checked-version";

/** Reports checked again in one unit of work: some 50 ms, so that nobody waits noticeably. */
const BATCH = 2;
const PAUSE_MS = 30;

const running = new WeakSet<Database>();

/** Checks some current versions again whose findings were stored under other rules or settings; gives how many. */
export function refreshFindings(db: Database, most: number): number {
  return inTransaction(db, (tx) => {
    const outdated = listOutdatedVersions(tx, most);
    for (const { reportId, versionId } of outdated) {
      const { findings } = readCheckedVersion(tx, found(findReport(tx, reportId)), versionId);
      replaceFindings(tx, versionId, findings);
    }
    return outdated.length;
  });
}

/** Brings every stored finding up to date in small steps, beside the daily work; a second call joins the first. */
export function refreshInBackground(db: Database): void {
  if (running.has(db)) return;
  running.add(db);
  const step = () => {
    if (db.$client.open && takeStep(db)) setTimeout(step, PAUSE_MS).unref();
    else running.delete(db);
  };
  setTimeout(step, 0).unref();
}

function takeStep(db: Database): boolean {
  try {
    return refreshFindings(db, BATCH) > 0;
  } catch (error) {
    logIncident(error, "rules.refresh");
    return false;
  }
}
