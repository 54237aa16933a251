import { listFilingsOf, listSeasonBodiesOf } from "@/db/compliance";
import { findReport } from "@/db/reports/find-report";
import type { Bilingual } from "@/domain/checks/finding";
import { isInReview } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import { openOnes, readCheckedVersion } from "../reports/checked-version";
import { approveReport } from "../reviews/approve-report";

/** Reports approved with one call, at most: every one is a unit of work of its own. */
export const MOST_APPROVED = 20;

/** What became of one body's report. `passed`: through this level of review, the next one decides. */
type Outcome =
  | { readonly outcome: "approved" | "passed" }
  | { readonly outcome: "skipped"; readonly reason: "notWaiting" | "stale" }
  | { readonly outcome: "skipped"; readonly reason: "errors" | "warnings"; readonly findings: number }
  | { readonly outcome: "skipped"; readonly reason: "refused"; readonly message: Bilingual };

/** Null names a body outside the subtree, or none at all. */
export type CleanApproval = Outcome & { readonly bodyId: number; readonly name: string | null };

/**
 * Approves those of some bodies' reports of a year that wait for review without any error and without an open warning, each by
 * the ordinary approval. Whatever else is chosen is skipped with its reason; a body outside the subtree looks like one without a
 * report. Nothing is undone when a later one fails.
 */
export function approveClean(
  ctx: SignedInContext,
  { year, bodyIds }: { readonly year: number; readonly bodyIds: readonly number[] },
): readonly CleanApproval[] {
  requireAction(ctx, "review.decide");
  const names = new Map(listSeasonBodiesOf(ctx.db, ctx.viewer.bodyPath, bodyIds).map(({ id, name }) => [id, name]));
  const reports = new Map(listFilingsOf(ctx.db, [...names.keys()], [year]).map(({ bodyId, id }) => [bodyId, id]));
  return [...new Set(bodyIds)].map((bodyId) => ({ bodyId, name: names.get(bodyId) ?? null, ...approveOne(ctx, reports.get(bodyId)) }));
}

function approveOne(ctx: SignedInContext, reportId: number | undefined): Outcome {
  const row = reportId === undefined ? null : findReport(ctx.db, reportId);
  if (!row || !isInReview(row.report.state)) return { outcome: "skipped", reason: "notWaiting" };
  const { version, findings } = readCheckedVersion(ctx.db, row);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { outcome: "skipped", reason: "errors", findings: errors };
  const warnings = openOnes(findings, ["warn"]).length;
  if (warnings > 0) return { outcome: "skipped", reason: "warnings", findings: warnings };
  const decided = approveReport(ctx, { reportId: row.report.id, versionId: version.id });
  if (decided.outcome === "stale") return { outcome: "skipped", reason: "stale" };
  if (decided.outcome === "refused") return { outcome: "skipped", reason: "refused", message: decided.message };
  return { outcome: decided.state === "approved" ? "approved" : "passed" };
}
