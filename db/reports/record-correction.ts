import { eq } from "drizzle-orm";
import type { Finding } from "@/domain/checks/finding";
import type { CellId } from "@/domain/form/edition";
import { stateAfter } from "@/domain/report/life";
import { appendAudit } from "../audit";
import type { Transaction } from "../client";
import { correction, report, reportVersion } from "../schema/reports";
import { insertVersion } from "./insert-version";
import { type MoveRefusal, reportAtRevision } from "./report-at-revision";
import type { VersionFacts } from "./version-facts";

/** Corrected figures with the cells that changed; values as stored, null is missing. */
export interface Correction {
  readonly reportId: number;
  /** The revision the correction was worked out from. */
  readonly revision: number;
  readonly changes: readonly { readonly cell: CellId; readonly oldValue: number | null; readonly newValue: number | null }[];
  readonly content: VersionFacts;
  readonly findings: readonly Finding[];
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

export type RecordedCorrection =
  | { readonly outcome: "corrected"; readonly revision: number; readonly versionId: number; readonly versionNumber: number }
  | MoveRefusal;

/** Unit of work of a correction: a new version made of the one before, with a row for each changed cell and its audit row. */
export function recordCorrection(tx: Transaction, made: Correction): RecordedCorrection {
  const at = reportAtRevision(tx, made.reportId, made.revision);
  if (at.outcome !== "found") return at;
  const state = stateAfter(at.report.state, "correct");
  if (!state) return { outcome: "locked", state: at.report.state };
  const base = tx.select().from(reportVersion).where(eq(reportVersion.id, at.versionId)).get();
  if (!base) throw new Error("a report's current version exists");
  const { fileName, readingId } = base;
  const { content, findings, by } = made;
  const origin = { origin: "correction" as const, createdBy: by.accountId, createdAt: made.at };
  const version = insertVersion(tx, { reportId: made.reportId, fileName, readingId, content, findings, ...origin });
  insertCorrections(tx, made, version.id);
  const revision = at.report.revision + 1;
  tx.update(report).set({ state, currentVersionId: version.id, revision }).where(eq(report.id, made.reportId)).run();
  appendAudit(tx, {
    at: made.at,
    viewer: by,
    action: "report.correct",
    bodyId: at.report.bodyId,
    reportId: made.reportId,
    detail: { version: version.number, changes: made.changes },
  });
  return { outcome: "corrected", revision, versionId: version.id, versionNumber: version.number };
}

function insertCorrections(tx: Transaction, { changes, by, at }: Correction, versionId: number): void {
  tx.insert(correction)
    .values(changes.map((change) => ({ versionId, ...change, correctedBy: by.accountId, correctedAt: at })))
    .run();
}
