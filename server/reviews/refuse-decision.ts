import type { FoundReport } from "@/db/reports/find-report";
import { listAuthors } from "@/db/reports/list-authors";
import { listPassers } from "@/db/reports/record-decision";
import { mayDecideAt, seatOf } from "@/domain/report/levels";
import { isInReview } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { locked, type Refused, refused } from "../reports/report-sentences";

/**
 * Why the viewer may not decide on a waiting report, or null: it is not waiting, it is the viewer's own work (whatever the role
 * was then), it waits for a higher office, or the viewer let this version pass at a lower level of this round.
 */
export function refuseDecision({ db, viewer }: SignedInContext, { report, body }: FoundReport): Refused | null {
  if (!isInReview(report.state)) return locked(report.state);
  if (listAuthors(db, report.id).includes(viewer.accountId)) return refused("ownWork");
  if (!mayDecideAt(seatOf(viewer.bodyPath, body.path, report.reviewLevels), report.reviewLevel)) return refused("higherLevel");
  return listPassers(db, report).includes(viewer.accountId) ? refused("decidedBefore") : null;
}
