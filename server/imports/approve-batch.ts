import { listFiles } from "@/db/imports";
import type { Bilingual } from "@/domain/checks/finding";
import type { SignedInContext } from "../context";
import type { DecideResult } from "../reports/report-view";
import { approveReport } from "../reviews/approve-report";
import { authorizeBatch } from "./authorize-batch";

/** What became of each file that was to be approved. */
export interface ApprovedFile {
  readonly fileId: number;
  readonly path: string;
  readonly approved: boolean;
  /** Why not. */
  readonly message: Bilingual | null;
}

/**
 * Approves reports of an import, each in a transaction of its own, earlier years first so that each is held against the one
 * before. Never by the importer or whoever else had a hand in it; what has errors stays as it is, with the reason.
 */
export async function approveBatch(
  ctx: SignedInContext,
  { batchId, fileIds }: { readonly batchId: number; readonly fileIds: readonly number[] },
): Promise<readonly ApprovedFile[]> {
  authorizeBatch(ctx, batchId, "review.decide");
  const wanted = new Set(fileIds);
  const rows = listFiles(ctx.db, batchId).filter(({ file, report }) => wanted.has(file.id) && report !== null);
  rows.sort((a, b) => (a.file.year ?? 0) - (b.file.year ?? 0) || a.file.id - b.file.id);
  const results: ApprovedFile[] = [];
  for (const { file, report } of rows) {
    if (report === null || file.versionId === null) continue;
    const decided: DecideResult = approveReport(ctx, { reportId: report.id, versionId: file.versionId });
    const approved = decided.outcome === "decided";
    results.push({ fileId: file.id, path: file.path, approved, message: approved ? null : decided.message });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
