import { shortenLog } from "@/db/shorten-log";
import type { Context } from "./context";
import { writeLog } from "./log";

const EVERY_MS = 30_000;

/**
 * Keeps the write-ahead log short: a reader that another process holds open keeps it growing, so it is told in the log as long
 * as it does, and emptied as soon as that reader has gone.
 */
export function startUpkeep({ db }: Pick<Context, "db">): NodeJS.Timeout {
  const step = () => {
    if (!db.$client.open) return;
    const { bytes, held } = shortenLog(db);
    if (held) writeLog("warn", "writeAheadLogHeld", { bytes, advice: "another program reads mingzhang.db for long: end it" });
  };
  return setInterval(step, EVERY_MS).unref();
}
