import { eq } from "drizzle-orm";
import type { Reader } from "./client";
import { setting } from "./schema/settings";

/** A setting of this installation, or null when it was never set. The caller parses it. */
export function readSetting(db: Reader, key: string): unknown {
  return db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).get()?.value ?? null;
}

/** Sets a setting of this installation. */
export function writeSetting(db: Reader, key: string, value: unknown): void {
  db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
}
