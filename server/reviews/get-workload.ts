import { countDecisions, listAreas, listReviewers } from "@/db/review-assignments";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import { getQueue } from "./get-queue";
import type { WorkloadView } from "./review-view";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The reviewers of the viewer's office and of those below it: what waits for each, what each decided of late, and their areas. */
export function getWorkload(ctx: SignedInContext, { year }: { readonly year?: number | undefined }): WorkloadView {
  requireAction(ctx, "review.decide");
  const { bodyPath } = ctx.viewer;
  const reviewers = listReviewers(ctx.db).filter(({ officePath }) => officePath.startsWith(bodyPath));
  const queue = getQueue(ctx, { year });
  const accountIds = reviewers.map(({ accountId }) => accountId);
  const decided = countDecisions(ctx.db, { path: bodyPath, accountIds, since: ctx.now() - WEEK });
  const areas = listAreas(ctx.db);
  return {
    reviewers: reviewers.map(({ accountId, name, officeName }) => {
      const own = queue.filter(({ review }) => review.reviewer?.accountId === accountId);
      return {
        ...{ accountId, name, officeName, waiting: own.length },
        oldest: own[0]?.submittedAt ?? null,
        decided: decided.get(accountId) ?? 0,
        areas: areas.filter(({ reviewerId }) => reviewerId === accountId).map(({ bodyId, bodyName }) => ({ bodyId, bodyName })),
      };
    }),
    unassigned: queue.filter(({ seat, review }) => seat === "here" && review.reviewer === null).length,
  };
}
