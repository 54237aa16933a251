import { closeSync, fsyncSync, mkdirSync, openSync, unlinkSync, writeSync } from "node:fs";
import path from "node:path";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { faultOf } from "./fault";

/** Throws a plain sentence when the data folder cannot be written: told at the start, not at the first upload. */
export function checkFolder(dataDir: string): void {
  const probe = path.join(dataDir, `.writable.${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = openSync(probe, "w");
    try {
      writeSync(file, "mingzhang");
      fsyncSync(file);
    } finally {
      closeSync(file);
      unlinkSync(probe);
    }
  } catch (error) {
    const fault = faultOf(error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${dataDir} cannot be written (${reason}). ${fault ? faultSentences[fault].administrator : ""}`.trim());
  }
}
