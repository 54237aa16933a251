import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction, type Transaction } from "@/db/client";
import { findReport } from "@/db/reports/find-report";
import { listReviewers, type ReviewerRow, saveArea, saveAssignments } from "@/db/review-assignments";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { tellAssignment } from "../notices/review-notices";
import { requireAction } from "../reports/authorize-report";
import type { AssignResult } from "./review-view";

export interface AssignReportsInput {
  readonly reportIds: readonly number[];
  /** A reviewer at or below the viewer's office; null takes the reports back from the viewer's own office. */
  readonly reviewerId: number | null;
}

/**
 * Gives reports to a reviewer, one by one or many at once: it says who looks at them, and keeps nobody from deciding. Reports
 * outside the viewer's or the reviewer's scope are left out, as if they did not exist.
 */
export function assignReports(ctx: SignedInContext, { reportIds, reviewerId }: AssignReportsInput): AssignResult {
  requireAction(ctx, "review.decide");
  const reviewer = findReviewer(ctx, reviewerId);
  return inTransaction(ctx.db, (tx) => {
    const rows = [...new Set(reportIds)].flatMap((id) => {
      const row = findReport(tx, id);
      if (!row || !inScope(ctx.viewer.role, ctx.viewer.bodyPath, row.body.path)) return [];
      return reviewer && !row.body.path.startsWith(reviewer.officePath) ? [] : [row.report];
    });
    const ids = rows.map(({ id }) => id);
    saveAssignments(tx, ids, givenBy(ctx, reviewer));
    for (const { id, bodyId } of rows) auditAssignment(tx, ctx, { action: "review.assign", bodyId, reportId: id, reviewer });
    const [first] = rows;
    if (reviewer && first) {
      const reportId = ids.length === 1 ? first.id : null;
      tellAssignment(tx, { ctx, reviewer }, { year: first.year, n: ids.length, reportId });
    }
    return { outcome: "assigned", assigned: ids.length, skipped: reportIds.length - ids.length };
  });
}

export interface AssignAreaInput {
  readonly bodyId: number;
  readonly reviewerId: number | null;
}

/** Gives a subtree to a reviewer: what comes in from it is theirs unless a report is given to somebody else. */
export function assignArea(ctx: SignedInContext, { bodyId, reviewerId }: AssignAreaInput): AssignResult {
  requireAction(ctx, "review.decide");
  const body = found(findBody(ctx.db, bodyId));
  if (!inScope(ctx.viewer.role, ctx.viewer.bodyPath, body.path)) throw new NotFoundError();
  const reviewer = findReviewer(ctx, reviewerId);
  if (reviewer && !body.path.startsWith(reviewer.officePath)) throw new NotFoundError();
  inTransaction(ctx.db, (tx) => {
    saveArea(tx, bodyId, givenBy(ctx, reviewer));
    auditAssignment(tx, ctx, { action: "review.assignArea", bodyId, reportId: null, reviewer });
  });
  return { outcome: "assigned", assigned: 1, skipped: 0 };
}

/** The reviewer at or below the viewer's office; anybody else looks as if there were none. */
function findReviewer({ db, viewer }: SignedInContext, reviewerId: number | null): ReviewerRow | null {
  if (reviewerId === null) return null;
  const reviewer = found(listReviewers(db).find(({ accountId }) => accountId === reviewerId));
  if (!reviewer.officePath.startsWith(viewer.bodyPath)) throw new NotFoundError();
  return reviewer;
}

function givenBy({ viewer, now }: SignedInContext, reviewer: ReviewerRow | null) {
  return { officeId: reviewer?.officeId ?? viewer.bodyId, reviewerId: reviewer?.accountId ?? null, by: viewer.accountId, at: now() };
}

interface Assigned {
  readonly action: string;
  readonly bodyId: number;
  readonly reportId: number | null;
  readonly reviewer: ReviewerRow | null;
}

function auditAssignment(tx: Transaction, { viewer, now }: SignedInContext, { action, bodyId, reportId, reviewer }: Assigned): void {
  const { accountId, login } = viewer;
  const detail = { reviewer: reviewer?.accountId ?? null, name: reviewer?.name ?? null };
  appendAudit(tx, { at: now(), viewer: { accountId, login }, action, bodyId, reportId, detail });
}
