import { countFindings } from "@/db/compliance";
import type { SignedInContext } from "../context";
import type { ComplianceDesk, FilingStatus } from "./compliance-view";
import { filingCurve } from "./filing-curve";
import { loadSeasons } from "./season";

/** How many rules the list of commonest findings names. */
const COMMON_FINDINGS = 10;

/** The office's desk of a season: counts of the bodies in the viewer's subtree that owe a report, commonest findings, the curve of submissions. */
export function getDesk(ctx: SignedInContext, { year }: { readonly year: number }): ComplianceDesk {
  const seasons = loadSeasons(ctx, [year - 1, year]);
  const filings = seasons.due(year);
  const count = (...statuses: FilingStatus[]) => filings.filter(({ status }) => statuses.includes(status)).length;
  const approved = count("approved", "approvedLate");
  const pending = count("pending");
  const returned = count("returned");
  const waiting = filings.flatMap(({ status, row }) => (status === "pending" && row?.submittedAt ? [row.submittedAt] : []));
  return {
    year,
    today: seasons.today,
    required: filings.length,
    submitted: approved + pending + returned,
    approved,
    pending,
    returned,
    overdue: count("overdue", "missing"),
    oldestPendingSince: waiting.length > 0 ? Math.min(...waiting) : null,
    commonFindings: countFindings(ctx.db, ctx.viewer.bodyPath, { year, most: COMMON_FINDINGS }),
    curve: filingCurve(year, seasons.today, {
      now: filings,
      before: seasons.due(year - 1),
    }),
  };
}
