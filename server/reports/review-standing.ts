import type { Reader } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import { loadReviewOrder } from "@/db/review-assignments";
import { isInReview } from "@/domain/report/life";
import { reviewerFinder } from "@/domain/report/reviewer";
import type { ReviewStanding } from "./report-view";

/** Where a report stands in its review; a reviewer is named only while it waits for one. */
export function reviewStanding(reader: Reader, { report, body }: FoundReport): ReviewStanding {
  const { id, reviewRound: round, reviewLevel: level, reviewLevels: levels } = report;
  const find = isInReview(report.state) ? reviewerFinder(loadReviewOrder(reader)) : () => null;
  const reviewer = find({ id, bodyPath: body.path, level, levels });
  return { round, level, levels, reviewer: reviewer ? { accountId: reviewer.accountId, name: reviewer.name } : null };
}
