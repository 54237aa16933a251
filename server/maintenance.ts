import { tellsDamage } from "@/db/damaged-database";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { writeLog } from "./log";

/** The product is closed because its database cannot be trusted; nothing is read or written until a restart. */
export class MaintenanceError extends Error {
  constructor() {
    super("maintenance");
    this.name = "MaintenanceError";
  }
}

/** The server's bundles each load this module; the process is closed once and for all. */
const KEPT = Symbol.for("mingzhang.maintenance");
const place = globalThis as { [KEPT]?: true };

/** Whether the product is closed. */
export function inMaintenance(): boolean {
  return place[KEPT] === true;
}

/** Closes the product when an error tells that the database file is damaged; says so in the log, once. Gives whether it did. */
export function closeWhenDamaged(error: unknown): boolean {
  if (!tellsDamage(error)) return false;
  if (!inMaintenance()) {
    const message = error instanceof Error ? error.message : String(error);
    writeLog("fatal", "maintenance", { message, advice: faultSentences.maintenance.administrator });
  }
  place[KEPT] = true;
  return true;
}

/** Opens again (tests). */
export function endMaintenance(): void {
  delete place[KEPT];
}
