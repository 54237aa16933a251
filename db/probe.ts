import type { Database } from "./client";

/**
 * Whether the database can be written now, told without writing: it takes the write lock and gives it back. Does not wait
 * for a lock that another process holds.
 */
export function probeDatabase({ $client: driver }: Database): "writable" | "locked" | "unreachable" {
  if (driver.inTransaction) return "writable";
  try {
    const patience = driver.pragma("busy_timeout", { simple: true });
    try {
      driver.pragma("busy_timeout = 0");
      driver.exec("BEGIN IMMEDIATE; ROLLBACK");
      return "writable";
    } finally {
      driver.pragma(`busy_timeout = ${Number(patience)}`);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? "locked" : "unreachable";
  }
}
