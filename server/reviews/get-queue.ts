import { loadObligations } from "@/db/obligations";
import { listReportRows } from "@/db/reports/list-reports";
import { loadReviewOrder } from "@/db/review-assignments";
import { seatOf } from "@/domain/report/levels";
import { isInReview, statesInReview } from "@/domain/report/life";
import { reviewerFinder } from "@/domain/report/reviewer";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import { summarizeReport } from "../reports/summarize-report";
import type { QueuedReport } from "./review-view";

/** Reports waiting for review in the viewer's subtree at any level, longest waiting first, each with whom it was given to. */
export function getQueue(ctx: SignedInContext, { year }: { readonly year?: number | undefined }): QueuedReport[] {
  requireAction(ctx, "review.decide");
  const { bodyPath } = ctx.viewer;
  const rows = listReportRows(ctx.db, { path: bodyPath, reach: "subtree", year, states: statesInReview });
  const obligations = loadObligations(ctx.db);
  const reviewerOf = reviewerFinder(loadReviewOrder(ctx.db));
  return rows
    .filter(({ report }) => isInReview(report.state))
    .map((row): QueuedReport => {
      const { id, reviewRound: round, reviewLevel: level, reviewLevels: levels } = row.report;
      const seat = seatOf(bodyPath, row.body.path, levels);
      const reviewer = reviewerOf({ id, bodyPath: row.body.path, level, levels });
      return {
        ...summarizeReport(row, obligations),
        review: { round, level, levels, reviewer: reviewer && { accountId: reviewer.accountId, name: reviewer.name } },
        seat: seat === level ? "here" : seat > level ? "lower" : "higher",
      };
    })
    .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || a.id - b.id);
}
