import type { Database } from "@/db/client";
import { readSetting } from "@/db/settings";

/**
 * The product's clock, milliseconds since 1970. The setting `demoClock` {demo, real} (ISO instants) shifts it so that
 * the demo's `demo` fell on the real instant `real`. Sessions and locks never use it: they run on real time.
 */
export function readClock(db: Database, realNow: () => number = Date.now): () => number {
  const shift = readShift(readSetting(db, "demoClock"));
  return () => realNow() + shift;
}

function readShift(value: unknown): number {
  if (value === null || typeof value !== "object" || !("demo" in value) || !("real" in value)) return 0;
  const shift = Date.parse(String(value.demo)) - Date.parse(String(value.real));
  return Number.isFinite(shift) ? shift : 0;
}
