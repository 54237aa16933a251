import { and, asc, count, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { listLevelRules } from "./review-levels";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { report, reportVersion, reviewDecision } from "./schema/reports";
import { reviewArea, reviewAssignment } from "./schema/reviews";

/** A reviewer at work. */
export type ReviewerRow = ReturnType<typeof listReviewers>[number];

/** Reviewers that are not disabled, at every body, in the order of the tree. */
export function listReviewers(reader: Reader) {
  return reader
    .select({ accountId: account.id, name: account.name, officeId: body.id, officeName: body.shortName, officePath: body.path })
    .from(account)
    .innerJoin(body, eq(body.id, account.bodyId))
    .where(and(eq(account.role, "reviewer"), isNull(account.disabledAt)))
    .orderBy(asc(body.path), asc(account.login))
    .all();
}

/** Reports given to reviewers one by one, as far as they are not approved. */
function listAssignments(reader: Reader) {
  return reader
    .select({ reportId: reviewAssignment.reportId, officeId: reviewAssignment.officeId, reviewerId: reviewAssignment.reviewerId })
    .from(reviewAssignment)
    .innerJoin(report, eq(report.id, reviewAssignment.reportId))
    .where(sql`${report.state} <> 'approved'`)
    .all();
}

/** Subtrees given to reviewers, in the order of the tree. */
export function listAreas(reader: Reader) {
  return reader
    .select({ bodyId: body.id, bodyName: body.name, path: body.path, officeId: reviewArea.officeId, reviewerId: reviewArea.reviewerId })
    .from(reviewArea)
    .innerJoin(body, eq(body.id, reviewArea.bodyId))
    .orderBy(asc(body.path))
    .all();
}

/** Everything that tells who looks at which report. */
export function loadReviewOrder(reader: Reader) {
  return {
    reviewers: listReviewers(reader),
    assignments: listAssignments(reader),
    areas: listAreas(reader),
    levels: listLevelRules(reader),
  };
}

interface Given {
  readonly officeId: number;
  readonly reviewerId: number | null;
  readonly by: number;
  readonly at: number;
}

/** Gives reports to a reviewer of an office; nobody (null) takes them back from that office's reviewers. */
export function saveAssignments(tx: Transaction, reportIds: readonly number[], { officeId, reviewerId, by, at }: Given): void {
  for (const reportId of reportIds) {
    const own = and(eq(reviewAssignment.reportId, reportId), eq(reviewAssignment.officeId, officeId));
    tx.delete(reviewAssignment).where(own).run();
    if (reviewerId !== null) tx.insert(reviewAssignment).values({ reportId, officeId, reviewerId, assignedBy: by, assignedAt: at }).run();
  }
}

/** Gives a subtree to a reviewer of an office, or to nobody. */
export function saveArea(tx: Transaction, bodyId: number, { officeId, reviewerId, by, at }: Given): void {
  tx.delete(reviewArea)
    .where(and(eq(reviewArea.bodyId, bodyId), eq(reviewArea.officeId, officeId)))
    .run();
  if (reviewerId !== null) tx.insert(reviewArea).values({ bodyId, officeId, reviewerId, assignedBy: by, assignedAt: at }).run();
}

/** How many decisions each of these accounts made at and below a path since an instant. */
export function countDecisions(
  reader: Reader,
  { path, accountIds, since }: { path: string; accountIds: readonly number[]; since: number },
) {
  const rows = reader
    .select({ accountId: reviewDecision.decidedBy, decided: count() })
    .from(reviewDecision)
    .innerJoin(reportVersion, eq(reportVersion.id, reviewDecision.versionId))
    .innerJoin(report, eq(report.id, reportVersion.reportId))
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(and(under(path), inArray(reviewDecision.decidedBy, [...accountIds]), gte(reviewDecision.decidedAt, since)))
    .groupBy(reviewDecision.decidedBy)
    .all();
  return new Map(rows.map(({ accountId, decided }) => [accountId, decided]));
}
