import type { RecordedDecision } from "@/db/reports/record-decision";
import { locked, staleMessage } from "../reports/report-sentences";
import type { DecideResult } from "../reports/report-view";

/** What a reviewer is told about a decision. */
export function decideResult(recorded: RecordedDecision): DecideResult {
  if (recorded.outcome === "stale") return { ...recorded, message: staleMessage() };
  return recorded.outcome === "locked" ? locked(recorded.state) : recorded;
}
