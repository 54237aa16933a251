import { eq } from "drizzle-orm";
import type { ReportState } from "@/domain/report/life";
import type { Transaction } from "../client";
import { report } from "../schema/reports";

export type MoveRefusal =
  | { readonly outcome: "stale"; readonly revision: number }
  | { readonly outcome: "locked"; readonly state: ReportState };

type AtRevision =
  | { readonly outcome: "found"; readonly report: typeof report.$inferSelect; readonly versionId: number }
  | { readonly outcome: "stale"; readonly revision: number };

/** The report if nobody changed it since `revision`: compare before every write, so that no update is lost. */
export function reportAtRevision(tx: Transaction, reportId: number, revision: number): AtRevision {
  const row = tx.select().from(report).where(eq(report.id, reportId)).get();
  if (!row || row.currentVersionId === null) throw new Error("the report was found before and is never deleted");
  if (row.revision !== revision) return { outcome: "stale", revision: row.revision };
  return { outcome: "found", report: row, versionId: row.currentVersionId };
}
