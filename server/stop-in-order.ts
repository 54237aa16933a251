import { closeDatabase } from "@/db/client";
import type { Context } from "./context";
import { writeLog } from "./log";

/** A slow upload may hold up a stop for this long; then it ends unacknowledged, and its sender tries again. */
const LONGEST_STOP_MS = 25_000;

/**
 * On SIGTERM the web server takes no new connections and finishes what it has begun; this sets an end to that, and closes the
 * database last, so that no write-ahead log stays behind.
 */
export function stopInOrder({ db }: Pick<Context, "db">): void {
  process.once("exit", () => closeDatabase(db));
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      writeLog("info", "stopping", { signal });
      setTimeout(() => {
        writeLog("warn", "stopCutShort", { after: LONGEST_STOP_MS });
        process.exit(1);
      }, LONGEST_STOP_MS).unref();
    });
}
