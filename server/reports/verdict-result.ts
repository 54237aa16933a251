import type { RecordedVerdict } from "@/db/reports/record-verdict";
import { locked, staleMessage } from "./report-sentences";
import type { VerdictResult } from "./report-view";

/** What is told about a recorded verdict. */
export function verdictResult(recorded: RecordedVerdict): VerdictResult {
  if (recorded.outcome === "stale") return { ...recorded, message: staleMessage() };
  return recorded.outcome === "locked" ? locked(recorded.state) : recorded;
}
