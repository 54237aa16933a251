import { statSync } from "node:fs";
import type { Database } from "./client";

/** Beyond this many bytes the write-ahead log is emptied. */
const LONGEST_LOG = 32 * 2 ** 20;

/** Empties a write-ahead log that has grown long; `held` when a reader stands in the way. Bytes are those it has afterwards. */
export function shortenLog({ $client: driver }: Database, longest = LONGEST_LOG): { readonly bytes: number; readonly held: boolean } {
  const size = () => statSync(`${driver.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size() <= longest) return { bytes: size(), held: false };
  const patience = driver.pragma("busy_timeout", { simple: true });
  driver.pragma("busy_timeout = 100");
  try {
    const [result] = driver.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return { bytes: size(), held: result?.busy === 1 };
  } finally {
    driver.pragma(`busy_timeout = ${Number(patience)}`);
  }
}
